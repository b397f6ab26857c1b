using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Netwerk.Data.Migraties
{
    /// <inheritdoc />
    public partial class Invoeren : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "invoer",
                schema: "netwerk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    bestandsnaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    begonnen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stand = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kolommen = table.Column<List<string>>(type: "text[]", nullable: false),
                    aantal = table.Column<int>(type: "integer", nullable: false),
                    lijkende_invoeren = table.Column<bool>(type: "boolean", nullable: false),
                    bestaande_bijwerken = table.Column<bool>(type: "boolean", nullable: false),
                    taak = table.Column<Guid>(type: "uuid", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invoerrij",
                schema: "netwerk",
                columns: table => new
                {
                    invoer = table.Column<Guid>(type: "uuid", nullable: false),
                    rij = table.Column<int>(type: "integer", nullable: false),
                    cellen = table.Column<string>(type: "jsonb", nullable: false),
                    oordeel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    naam = table.Column<string>(type: "text", nullable: true),
                    fouten = table.Column<string>(type: "text", nullable: true),
                    gegevens = table.Column<string>(type: "jsonb", nullable: true),
                    herkenning = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    bekende = table.Column<Guid>(type: "uuid", nullable: true),
                    bekendenaam = table.Column<string>(type: "text", nullable: true),
                    afloop = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    organisatie = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoerrij", x => new { x.invoer, x.rij });
                });

            migrationBuilder.CreateIndex(
                name: "ix_invoerrij_invoer_herkenning",
                schema: "netwerk",
                table: "invoerrij",
                columns: new[] { "invoer", "herkenning" });

            migrationBuilder.CreateIndex(
                name: "ix_invoerrij_invoer_oordeel_rij",
                schema: "netwerk",
                table: "invoerrij",
                columns: new[] { "invoer", "oordeel", "rij" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "invoer",
                schema: "netwerk");

            migrationBuilder.DropTable(
                name: "invoerrij",
                schema: "netwerk");
        }
    }
}
