using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Netwerk.Data.Migraties
{
    /// <inheritdoc />
    public partial class Samenvoegingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "samengevoegd_met",
                schema: "netwerk",
                table: "organisatie",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "samenvoeging",
                schema: "netwerk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    blijft = table.Column<Guid>(type: "uuid", nullable: false),
                    verdwijnt = table.Column<Guid>(type: "uuid", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ongedaan_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ervoor = table.Column<string>(type: "jsonb", nullable: false),
                    aanbod = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    verwijzers = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    erna = table.Column<byte[]>(type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_samenvoeging", x => x.id);
                    table.ForeignKey(
                        name: "fk_samenvoeging_organisatie_blijft",
                        column: x => x.blijft,
                        principalSchema: "netwerk",
                        principalTable: "organisatie",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_samenvoeging_organisatie_verdwijnt",
                        column: x => x.verdwijnt,
                        principalSchema: "netwerk",
                        principalTable: "organisatie",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_samengevoegd_met",
                schema: "netwerk",
                table: "organisatie",
                column: "samengevoegd_met",
                filter: "samengevoegd_met is not null");

            migrationBuilder.CreateIndex(
                name: "ix_samenvoeging_blijft",
                schema: "netwerk",
                table: "samenvoeging",
                column: "blijft");

            migrationBuilder.CreateIndex(
                name: "ux_samenvoeging_verdwijnt",
                schema: "netwerk",
                table: "samenvoeging",
                column: "verdwijnt",
                unique: true,
                filter: "ongedaan_op is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "samenvoeging",
                schema: "netwerk");

            migrationBuilder.DropIndex(
                name: "ix_organisatie_samengevoegd_met",
                schema: "netwerk",
                table: "organisatie");

            migrationBuilder.DropColumn(
                name: "samengevoegd_met",
                schema: "netwerk",
                table: "organisatie");
        }
    }
}
