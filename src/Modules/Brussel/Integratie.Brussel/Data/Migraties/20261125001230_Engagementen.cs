using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Brussel.Data.Migraties
{
    /// <inheritdoc />
    public partial class Engagementen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "brussel");

            migrationBuilder.CreateTable(
                name: "engagement",
                schema: "brussel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    nederlands = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    participatie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contacttaal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    medewerker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    gewijzigd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "brussel",
                columns: table => new
                {
                    bericht_id = table.Column<Guid>(type: "uuid", nullable: false),
                    handler = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    verwerkt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => new { x.bericht_id, x.handler });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "brussel",
                columns: table => new
                {
                    bericht_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ontvanger = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    inhoud = table.Column<string>(type: "jsonb", nullable: false),
                    spoor = table.Column<string>(type: "text", nullable: true),
                    aangemaakt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    volgende_poging = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    dood_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fout = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => new { x.bericht_id, x.ontvanger });
                });

            migrationBuilder.CreateTable(
                name: "engagementstap",
                schema: "brussel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    engagement = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    nederlands = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    participatie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    contacttaal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    medewerker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    moment = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_engagementstap", x => x.id);
                    table.ForeignKey(
                        name: "fk_engagementstap_engagement_engagement",
                        column: x => x.engagement,
                        principalSchema: "brussel",
                        principalTable: "engagement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_engagement_organisatie_gewijzigd_id",
                schema: "brussel",
                table: "engagement",
                columns: new[] { "organisatie", "gewijzigd", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_engagementstap_engagement",
                schema: "brussel",
                table: "engagementstap",
                column: "engagement");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_verwerkt",
                schema: "brussel",
                table: "inbox",
                column: "verwerkt");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dood",
                schema: "brussel",
                table: "outbox",
                column: "dood_op",
                filter: "dood_op is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_te_bezorgen",
                schema: "brussel",
                table: "outbox",
                columns: new[] { "volgende_poging", "bericht_id" },
                filter: "dood_op is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "engagementstap",
                schema: "brussel");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "brussel");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "brussel");

            migrationBuilder.DropTable(
                name: "engagement",
                schema: "brussel");
        }
    }
}
