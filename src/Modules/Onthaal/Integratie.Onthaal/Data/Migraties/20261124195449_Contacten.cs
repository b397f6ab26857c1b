using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Onthaal.Data.Migraties
{
    /// <inheritdoc />
    public partial class Contacten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "onthaal");

            migrationBuilder.CreateTable(
                name: "contact",
                schema: "onthaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    medewerker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    geregistreerd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kanaal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    loket = table.Column<Guid>(type: "uuid", nullable: true),
                    taal = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    thema = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    gemeente = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    vraag = table.Column<byte[]>(type: "bytea", nullable: true),
                    naam = table.Column<byte[]>(type: "bytea", nullable: true),
                    naamvorm = table.Column<byte[]>(type: "bytea", nullable: true),
                    telefoon = table.Column<byte[]>(type: "bytea", nullable: true),
                    heeft_component = table.Column<bool>(type: "boolean", nullable: true),
                    componentgrond = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    afloopsoort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    actor = table.Column<byte[]>(type: "bytea", nullable: true),
                    reden = table.Column<byte[]>(type: "bytea", nullable: true),
                    opvolgen_op = table.Column<DateOnly>(type: "date", nullable: true),
                    dringendheid = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    afgesloten = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    zonder_verblijf = table.Column<bool>(type: "boolean", nullable: false),
                    onderwerp = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    naamvorm_blind = table.Column<byte[]>(type: "bytea", nullable: true),
                    telefoon_blind = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact", x => x.id);
                    table.CheckConstraint("ck_contact_component", "(heeft_component is null) = (componentgrond is null)");
                    table.CheckConstraint("ck_contact_eigen_opvolging", "afloopsoort is null or (heeft_component is not null and (heeft_component or afloopsoort not in ('EigenOpvolging', 'DoorgegevenAanIntake')))");
                    table.CheckConstraint("ck_contact_thema", "zonder_verblijf or (thema is not null and onderwerp is null)");
                    table.CheckConstraint("ck_contact_zonder_verblijf", "not zonder_verblijf or (onderwerp is not null and afgesloten is not null and num_nonnulls(taal, thema, gemeente, vraag, naam, naamvorm, naamvorm_blind, telefoon, telefoon_blind, heeft_component, componentgrond, afloopsoort, actor, reden, opvolgen_op) = 0)");
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "onthaal",
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
                schema: "onthaal",
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
                name: "werkplek",
                schema: "onthaal",
                columns: table => new
                {
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    medewerker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    loket = table.Column<Guid>(type: "uuid", nullable: true),
                    klad = table.Column<byte[]>(type: "bytea", nullable: true),
                    klad_van = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    laatste_formulier = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_werkplek", x => new { x.organisatie, x.medewerker });
                });

            migrationBuilder.CreateTable(
                name: "contactstap",
                schema: "onthaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    moment = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    medewerker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    vorige = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contactstap", x => x.id);
                    table.ForeignKey(
                        name: "fk_contactstap_contact_contact",
                        column: x => x.contact,
                        principalSchema: "onthaal",
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contact_naamvorm_blind",
                schema: "onthaal",
                table: "contact",
                column: "naamvorm_blind");

            migrationBuilder.CreateIndex(
                name: "ix_contact_open",
                schema: "onthaal",
                table: "contact",
                columns: new[] { "organisatie", "medewerker", "opvolgen_op" },
                filter: "afgesloten is null");

            migrationBuilder.CreateIndex(
                name: "ix_contact_organisatie_afloopsoort_geregistreerd_id",
                schema: "onthaal",
                table: "contact",
                columns: new[] { "organisatie", "afloopsoort", "geregistreerd", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contact_organisatie_geregistreerd_id",
                schema: "onthaal",
                table: "contact",
                columns: new[] { "organisatie", "geregistreerd", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contact_organisatie_loket_geregistreerd_id",
                schema: "onthaal",
                table: "contact",
                columns: new[] { "organisatie", "loket", "geregistreerd", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contact_organisatie_medewerker_geregistreerd_id",
                schema: "onthaal",
                table: "contact",
                columns: new[] { "organisatie", "medewerker", "geregistreerd", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contact_organisatie_thema_geregistreerd_id",
                schema: "onthaal",
                table: "contact",
                columns: new[] { "organisatie", "thema", "geregistreerd", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_contact_telefoon_blind",
                schema: "onthaal",
                table: "contact",
                column: "telefoon_blind");

            migrationBuilder.CreateIndex(
                name: "ix_contactstap_contact",
                schema: "onthaal",
                table: "contactstap",
                column: "contact");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_verwerkt",
                schema: "onthaal",
                table: "inbox",
                column: "verwerkt");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dood",
                schema: "onthaal",
                table: "outbox",
                column: "dood_op",
                filter: "dood_op is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_te_bezorgen",
                schema: "onthaal",
                table: "outbox",
                columns: new[] { "volgende_poging", "bericht_id" },
                filter: "dood_op is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contactstap",
                schema: "onthaal");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "onthaal");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "onthaal");

            migrationBuilder.DropTable(
                name: "werkplek",
                schema: "onthaal");

            migrationBuilder.DropTable(
                name: "contact",
                schema: "onthaal");
        }
    }
}
