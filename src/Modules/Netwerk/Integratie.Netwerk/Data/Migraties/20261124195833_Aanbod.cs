using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Netwerk.Data.Migraties
{
    /// <inheritdoc />
    public partial class Aanbod : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "aanbieding",
                schema: "netwerk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    thema = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    doelgroep = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    gebieden = table.Column<List<string>>(type: "text[]", nullable: false),
                    talen = table.Column<List<string>>(type: "text[]", nullable: false),
                    openingsuren = table.Column<string>(type: "jsonb", nullable: false),
                    aanmeldwijze = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aanmelding = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    zoekvorm = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aanbieding", x => x.id);
                    table.CheckConstraint("ck_aanbieding_periode", "geldig_tot is null or geldig_tot > geldig_van");
                    table.ForeignKey(
                        name: "fk_aanbieding_organisaties_organisatie",
                        column: x => x.organisatie,
                        principalSchema: "netwerk",
                        principalTable: "organisatie",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_aanbieding_gebieden",
                schema: "netwerk",
                table: "aanbieding",
                column: "gebieden")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_aanbieding_naam_id",
                schema: "netwerk",
                table: "aanbieding",
                columns: new[] { "naam", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_aanbieding_organisatie",
                schema: "netwerk",
                table: "aanbieding",
                column: "organisatie");

            migrationBuilder.CreateIndex(
                name: "ix_aanbieding_talen",
                schema: "netwerk",
                table: "aanbieding",
                column: "talen")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_aanbieding_thema_naam_id",
                schema: "netwerk",
                table: "aanbieding",
                columns: new[] { "thema", "naam", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_aanbieding_zoekvorm",
                schema: "netwerk",
                table: "aanbieding",
                column: "zoekvorm")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            // Loads the extension in this session: only then may the owner give its setting to a function.
            migrationBuilder.Sql("select 'netwerk' <% 'netwerk'");
            migrationBuilder.Sql(
                """
                create function netwerk.zoek_aanbod(term text) returns setof uuid
                language sql stable parallel safe set pg_trgm.word_similarity_threshold = 0.45
                as $$
                    (select id from netwerk.aanbieding where term <% zoekvorm order by term <<-> zoekvorm, id limit 2000)
                    union
                    (select a.id from netwerk.organisatie o join netwerk.aanbieding a on a.organisatie = o.id
                     where term <% o.zoekvorm order by term <<-> o.zoekvorm, a.id limit 2000)
                $$
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function netwerk.zoek_aanbod(text)");

            migrationBuilder.DropTable(
                name: "aanbieding",
                schema: "netwerk");
        }
    }
}
