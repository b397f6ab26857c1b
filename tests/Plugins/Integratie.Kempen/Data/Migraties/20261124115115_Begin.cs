using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Kempen.Data.Migraties
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "kempen");

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "kempen",
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
                schema: "kempen",
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
                name: "zitdag",
                schema: "kempen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaats = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_zitdag", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_verwerkt",
                schema: "kempen",
                table: "inbox",
                column: "verwerkt");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dood",
                schema: "kempen",
                table: "outbox",
                column: "dood_op",
                filter: "dood_op is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_te_bezorgen",
                schema: "kempen",
                table: "outbox",
                columns: new[] { "volgende_poging", "bericht_id" },
                filter: "dood_op is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inbox",
                schema: "kempen");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "kempen");

            migrationBuilder.DropTable(
                name: "zitdag",
                schema: "kempen");
        }
    }
}
