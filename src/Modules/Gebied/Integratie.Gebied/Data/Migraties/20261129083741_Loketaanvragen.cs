using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Gebied.Data.Migraties
{
    /// <inheritdoc />
    public partial class Loketaanvragen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "loketaanvraag",
                schema: "gebied",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    organisatienaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    naam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    is_antenne = table.Column<bool>(type: "boolean", nullable: false),
                    motivering = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    cijfers = table.Column<string>(type: "jsonb", nullable: false),
                    diensten = table.Column<List<string>>(type: "text[]", nullable: false),
                    gewenste_start = table.Column<DateOnly>(type: "date", nullable: true),
                    straat = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    huisnummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    postcode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    ingediend_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ingediend_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    beslist_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    verloop = table.Column<string>(type: "jsonb", nullable: false),
                    loket = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loketaanvraag", x => x.id);
                    table.CheckConstraint("ck_loketaanvraag_loket", "loket is null or status = 'Goedgekeurd'");
                    table.CheckConstraint("ck_loketaanvraag_vier_ogen", "status not in ('Goedgekeurd', 'Geweigerd') or (beslist_door is not null and beslist_door <> ingediend_door)");
                    table.ForeignKey(
                        name: "fk_loketaanvraag_gemeente_gemeente",
                        column: x => x.gemeente,
                        principalSchema: "gebied",
                        principalTable: "gemeente",
                        principalColumn: "nis",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_loketaanvraag_loketten_loket",
                        column: x => x.loket,
                        principalSchema: "gebied",
                        principalTable: "loket",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_loketaanvraag_gemeente",
                schema: "gebied",
                table: "loketaanvraag",
                column: "gemeente");

            migrationBuilder.CreateIndex(
                name: "ix_loketaanvraag_loket",
                schema: "gebied",
                table: "loketaanvraag",
                column: "loket",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_loketaanvraag_status",
                schema: "gebied",
                table: "loketaanvraag",
                column: "status");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "loketaanvraag",
                schema: "gebied");
        }
    }
}
