using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Platform.Data.Migraties
{
    /// <inheritdoc />
    public partial class Filters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bewaardefilter",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    eigenaar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    namens = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    lijst = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    naam = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    vraag = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bewaardefilter", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ux_bewaardefilter_naam",
                schema: "platform",
                table: "bewaardefilter",
                columns: new[] { "eigenaar", "namens", "lijst", "naam" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bewaardefilter",
                schema: "platform");
        }
    }
}
