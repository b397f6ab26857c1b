using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Platform.Data.Migraties
{
    /// <inheritdoc />
    public partial class Medewerkers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "medewerker",
                schema: "platform",
                columns: table => new
                {
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    gezien = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_medewerker", x => new { x.organisatie, x.id });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "medewerker",
                schema: "platform");
        }
    }
}
