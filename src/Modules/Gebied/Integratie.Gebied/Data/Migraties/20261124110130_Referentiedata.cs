using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Gebied.Data.Migraties
{
    /// <inheritdoc />
    public partial class Referentiedata : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "gebied");

            migrationBuilder.CreateTable(
                name: "gemeente",
                schema: "gebied",
                columns: table => new
                {
                    nis = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    naam = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    naam_fr = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    gewest_nis = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    gewest = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    provincie_nis = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    provincie = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    arrondissement_nis = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    arrondissement = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    referentieregio = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    hoofdpostcode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    breedtegraad = table.Column<double>(type: "double precision", nullable: true),
                    lengtegraad = table.Column<double>(type: "double precision", nullable: true),
                    inwoners = table.Column<int>(type: "integer", nullable: true),
                    faciliteiten = table.Column<bool>(type: "boolean", nullable: false),
                    ovo = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    zoekvorm = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gemeente", x => x.nis);
                    table.CheckConstraint("ck_gemeente_periode", "geldig_tot is null or geldig_tot > geldig_van");
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "gebied",
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
                name: "instantie",
                schema: "gebied",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    naam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ovo = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    gemeente = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instantie", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "land",
                schema: "gebied",
                columns: table => new
                {
                    iso2 = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    iso3 = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    naam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    naam_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    naam_fr = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    eu = table.Column<bool>(type: "boolean", nullable: false),
                    eer = table.Column<bool>(type: "boolean", nullable: false),
                    eer_of_zwitserland = table.Column<bool>(type: "boolean", nullable: false),
                    nis_landcode = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    zoekvorm = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_land", x => x.iso2);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "gebied",
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
                name: "postcode",
                schema: "gebied",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    hoofdplaats = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    plaatsen = table.Column<string[]>(type: "text[]", nullable: false),
                    breedtegraad = table.Column<double>(type: "double precision", nullable: false),
                    lengtegraad = table.Column<double>(type: "double precision", nullable: false),
                    zoekvorm = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postcode", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "sector",
                schema: "gebied",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    naam = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sector", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "taal",
                schema: "gebied",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    iso639_1 = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    iso639_3 = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    naam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    naam_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    naam_fr = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    zoekvorm = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taal", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "taalniveau",
                schema: "gebied",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    naam = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    uitleg = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taalniveau", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "gemeenteopvolging",
                schema: "gebied",
                columns: table => new
                {
                    oud = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    nieuw = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gemeenteopvolging", x => new { x.oud, x.nieuw });
                    table.ForeignKey(
                        name: "fk_gemeenteopvolging_gemeente_nieuw",
                        column: x => x.nieuw,
                        principalSchema: "gebied",
                        principalTable: "gemeente",
                        principalColumn: "nis",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_gemeenteopvolging_gemeente_oud",
                        column: x => x.oud,
                        principalSchema: "gebied",
                        principalTable: "gemeente",
                        principalColumn: "nis",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "postcode_gemeente",
                schema: "gebied",
                columns: table => new
                {
                    postcode = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    nis = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    is_hoofdgemeente = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postcode_gemeente", x => new { x.postcode, x.nis });
                    table.ForeignKey(
                        name: "fk_postcode_gemeente_gemeente_nis",
                        column: x => x.nis,
                        principalSchema: "gebied",
                        principalTable: "gemeente",
                        principalColumn: "nis",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_postcode_gemeente_postcode_postcode",
                        column: x => x.postcode,
                        principalSchema: "gebied",
                        principalTable: "postcode",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_gemeente_naam_nis",
                schema: "gebied",
                table: "gemeente",
                columns: new[] { "naam", "nis" });

            migrationBuilder.CreateIndex(
                name: "ix_gemeenteopvolging_nieuw",
                schema: "gebied",
                table: "gemeenteopvolging",
                column: "nieuw");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_verwerkt",
                schema: "gebied",
                table: "inbox",
                column: "verwerkt");

            migrationBuilder.CreateIndex(
                name: "ux_instantie_code",
                schema: "gebied",
                table: "instantie",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_instantie_ovo",
                schema: "gebied",
                table: "instantie",
                column: "ovo",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_land_naam_iso2",
                schema: "gebied",
                table: "land",
                columns: new[] { "naam", "iso2" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dood",
                schema: "gebied",
                table: "outbox",
                column: "dood_op",
                filter: "dood_op is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_te_bezorgen",
                schema: "gebied",
                table: "outbox",
                columns: new[] { "volgende_poging", "bericht_id" },
                filter: "dood_op is null");

            migrationBuilder.CreateIndex(
                name: "ix_postcode_gemeente_een_hoofdgemeente",
                schema: "gebied",
                table: "postcode_gemeente",
                column: "postcode",
                unique: true,
                filter: "is_hoofdgemeente");

            migrationBuilder.CreateIndex(
                name: "ix_postcode_gemeente_nis",
                schema: "gebied",
                table: "postcode_gemeente",
                column: "nis");

            migrationBuilder.CreateIndex(
                name: "ix_taal_naam_code",
                schema: "gebied",
                table: "taal",
                columns: new[] { "naam", "code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "gemeenteopvolging",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "instantie",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "land",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "postcode_gemeente",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "sector",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "taal",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "taalniveau",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "gemeente",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "postcode",
                schema: "gebied");
        }
    }
}
