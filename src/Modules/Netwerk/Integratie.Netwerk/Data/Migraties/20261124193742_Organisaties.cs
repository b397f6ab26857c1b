using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Netwerk.Data.Migraties
{
    /// <inheritdoc />
    public partial class Organisaties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "netwerk");

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "netwerk",
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
                name: "organisatie",
                schema: "netwerk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kbo = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    ovo = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_gesubsidieerd = table.Column<bool>(type: "boolean", nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    straat = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    huisnummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    postcode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    gemeente = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    werkgebied = table.Column<List<string>>(type: "text[]", nullable: false),
                    talen = table.Column<List<string>>(type: "text[]", nullable: false),
                    telefoon = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    mail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    website = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    contacten = table.Column<string>(type: "jsonb", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    eindreden = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    naamvorm = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    zoekvorm = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisatie", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "netwerk",
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
                name: "gebeurtenis",
                schema: "netwerk",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<Guid>(type: "uuid", nullable: false),
                    tijdstip = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    toelichting = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    wijzigingen = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gebeurtenis", x => x.id);
                    table.ForeignKey(
                        name: "fk_gebeurtenis_organisaties_organisatie",
                        column: x => x.organisatie,
                        principalSchema: "netwerk",
                        principalTable: "organisatie",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_gebeurtenis_organisatie_id",
                schema: "netwerk",
                table: "gebeurtenis",
                columns: new[] { "organisatie", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_verwerkt",
                schema: "netwerk",
                table: "inbox",
                column: "verwerkt");

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_gemeente_naamvorm_id",
                schema: "netwerk",
                table: "organisatie",
                columns: new[] { "gemeente", "naamvorm", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_naamvorm_id",
                schema: "netwerk",
                table: "organisatie",
                columns: new[] { "naamvorm", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_sector_naamvorm_id",
                schema: "netwerk",
                table: "organisatie",
                columns: new[] { "sector", "naamvorm", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_talen",
                schema: "netwerk",
                table: "organisatie",
                column: "talen")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_type_naamvorm_id",
                schema: "netwerk",
                table: "organisatie",
                columns: new[] { "type", "naamvorm", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_werkgebied",
                schema: "netwerk",
                table: "organisatie",
                column: "werkgebied")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_zoekvorm",
                schema: "netwerk",
                table: "organisatie",
                column: "zoekvorm")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ux_organisatie_kbo",
                schema: "netwerk",
                table: "organisatie",
                column: "kbo",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_organisatie_ovo",
                schema: "netwerk",
                table: "organisatie",
                column: "ovo",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dood",
                schema: "netwerk",
                table: "outbox",
                column: "dood_op",
                filter: "dood_op is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_te_bezorgen",
                schema: "netwerk",
                table: "outbox",
                columns: new[] { "volgende_poging", "bericht_id" },
                filter: "dood_op is null");

            // Loads the extension in this session: only then may the owner give its setting to a function.
            migrationBuilder.Sql("select 'netwerk' <% 'netwerk'");
            migrationBuilder.Sql(
                """
                create function netwerk.zoek_organisaties(term text) returns setof uuid
                language sql stable parallel safe set pg_trgm.word_similarity_threshold = 0.45
                as $$
                    select id from netwerk.organisatie where term <% zoekvorm order by term <<-> zoekvorm, id limit 2000
                $$
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function netwerk.zoek_organisaties(text)");

            migrationBuilder.DropTable(
                name: "gebeurtenis",
                schema: "netwerk");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "netwerk");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "netwerk");

            migrationBuilder.DropTable(
                name: "organisatie",
                schema: "netwerk");
        }
    }
}
