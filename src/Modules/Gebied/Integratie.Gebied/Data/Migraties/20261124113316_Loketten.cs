using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Gebied.Data.Migraties
{
    /// <inheritdoc />
    public partial class Loketten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dienst",
                schema: "gebied",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    naam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    lijn = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    doelgroep = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    regio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    rechtsgrond = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dienst", x => x.id);
                    table.CheckConstraint("ck_dienst_periode", "geldig_tot is null or geldig_tot > geldig_van");
                });

            migrationBuilder.CreateTable(
                name: "loket",
                schema: "gebied",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    straat = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    huisnummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    postcode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    breedtegraad = table.Column<double>(type: "double precision", nullable: true),
                    lengtegraad = table.Column<double>(type: "double precision", nullable: true),
                    uitbater = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    uitbater_ovo = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    is_antenne = table.Column<bool>(type: "boolean", nullable: false),
                    telefoon = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    mail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    toegankelijkheid = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    open_op_feestdagen = table.Column<bool>(type: "boolean", nullable: false),
                    talen = table.Column<List<string>>(type: "text[]", nullable: false),
                    diensten = table.Column<List<string>>(type: "text[]", nullable: false),
                    week = table.Column<string>(type: "jsonb", nullable: false),
                    uitzonderingen = table.Column<string>(type: "jsonb", nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    sluitreden = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    zoekvorm = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loket", x => x.id);
                    table.CheckConstraint("ck_loket_periode", "geldig_tot is null or geldig_tot > geldig_van");
                    table.ForeignKey(
                        name: "fk_loket_gemeente_gemeente",
                        column: x => x.gemeente,
                        principalSchema: "gebied",
                        principalTable: "gemeente",
                        principalColumn: "nis",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_dienst_code",
                schema: "gebied",
                table: "dienst",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_loket_naam_per_gemeente",
                schema: "gebied",
                table: "loket",
                columns: new[] { "gemeente", "naam" },
                unique: true,
                filter: "geldig_tot is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dienst",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "loket",
                schema: "gebied");
        }
    }
}
