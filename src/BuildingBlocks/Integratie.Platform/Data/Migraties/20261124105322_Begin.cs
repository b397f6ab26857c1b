using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Platform.Data.Migraties
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "platform");

            migrationBuilder.CreateTable(
                name: "abonnement",
                schema: "platform",
                columns: table => new
                {
                    bericht = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ontvanger = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    sinds = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_abonnement", x => new { x.bericht, x.ontvanger });
                });

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    module = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    handeling = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    soort = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    reden = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    dossiersoort = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    dossier = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    wijzigingen = table.Column<string>(type: "json", nullable: true),
                    spoor = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    merk = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotentie",
                schema: "platform",
                columns: table => new
                {
                    sleutel = table.Column<byte[]>(type: "bytea", nullable: false),
                    verzoek = table.Column<byte[]>(type: "bytea", nullable: false),
                    antwoord = table.Column<string>(type: "json", nullable: false),
                    aangemaakt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotentie", x => x.sleutel);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "platform",
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
                name: "instelling",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sleutel = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    waarde = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    rechtsgrond = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    voorgesteld_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    voorgesteld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reden = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    beslist_door = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    beslist_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    besluit = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instelling", x => x.id);
                    table.CheckConstraint("ck_instelling_periode", "geldig_tot is null or geldig_tot > geldig_van");
                    table.CheckConstraint("ck_instelling_vier_ogen", "status not in ('Goedgekeurd', 'Geweigerd') or (beslist_door is not null and beslist_door <> voorgesteld_door)");
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "platform",
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
                name: "taak",
                schema: "platform",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    job = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    titel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    aanvrager = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    bereik = table.Column<string>(type: "text", nullable: false),
                    invoer = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    aangemaakt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    begonnen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    afgelopen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    annuleren_gevraagd = table.Column<bool>(type: "boolean", nullable: false),
                    gedaan = table.Column<int>(type: "integer", nullable: false),
                    totaal = table.Column<int>(type: "integer", nullable: true),
                    fouten = table.Column<string>(type: "jsonb", nullable: false),
                    aantal_fouten = table.Column<int>(type: "integer", nullable: false),
                    uitleg = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    bestand = table.Column<byte[]>(type: "bytea", nullable: true),
                    bestandsnaam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    bestandstype = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taak", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_idempotentie_aangemaakt",
                schema: "platform",
                table: "idempotentie",
                column: "aangemaakt");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_verwerkt",
                schema: "platform",
                table: "inbox",
                column: "verwerkt");

            migrationBuilder.CreateIndex(
                name: "ix_instelling_sleutel_geldig_van",
                schema: "platform",
                table: "instelling",
                columns: new[] { "sleutel", "geldig_van" });

            migrationBuilder.CreateIndex(
                name: "ix_instelling_status",
                schema: "platform",
                table: "instelling",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dood",
                schema: "platform",
                table: "outbox",
                column: "dood_op",
                filter: "dood_op is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_te_bezorgen",
                schema: "platform",
                table: "outbox",
                columns: new[] { "volgende_poging", "bericht_id" },
                filter: "dood_op is null");

            migrationBuilder.CreateIndex(
                name: "ix_taak_aanvrager_aangemaakt",
                schema: "platform",
                table: "taak",
                columns: new[] { "aanvrager", "aangemaakt" });

            migrationBuilder.Sql(Configuratie.VaststellingTabel.ZonderOverlap("platform", "instelling", "sleutel"));

            // What only the database knows about an audit row: when, in which transaction, and in which order.
            migrationBuilder.Sql(
                """
                alter table platform.audit
                    add column tijdstip timestamptz not null default clock_timestamp(),
                    add column xid xid8 not null default pg_current_xact_id(),
                    add column nummer bigint generated always as identity;
                create index ix_audit_volgorde on platform.audit (xid, nummer);
                create index ix_audit_nummer on platform.audit (nummer desc);
                create index ix_audit_actor on platform.audit (actor, nummer desc);
                create index ix_audit_dossier on platform.audit (dossiersoort, dossier, nummer desc) where dossier is not null;
                create index ix_audit_module on platform.audit (module, nummer desc);

                create table platform.auditzegel (
                    volgnummer bigint primary key,
                    audit_id uuid not null unique,
                    xid xid8 not null,
                    nummer bigint not null,
                    schakel bytea not null);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "abonnement",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "audit",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "idempotentie",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "instelling",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "taak",
                schema: "platform");
        }
    }
}
