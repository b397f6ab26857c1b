using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Onthaal.Data.Migraties
{
    /// <inheritdoc />
    public partial class Signalen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "signaal",
                schema: "onthaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    contact = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    thema = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signaal", x => x.id);
                    table.ForeignKey(
                        name: "fk_signaal_contact_contact",
                        column: x => x.contact,
                        principalSchema: "onthaal",
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_signaal_organisatie_dag_soort_thema_gemeente",
                schema: "onthaal",
                table: "signaal",
                columns: new[] { "organisatie", "dag", "soort", "thema", "gemeente" });

            migrationBuilder.CreateIndex(
                name: "ux_signaal_contact_soort",
                schema: "onthaal",
                table: "signaal",
                columns: new[] { "contact", "soort" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "signaal",
                schema: "onthaal");
        }
    }
}
