using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Onthaal.Data.Migraties
{
    /// <inheritdoc />
    public partial class Verwijzingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_contact_zonder_verblijf",
                schema: "onthaal",
                table: "contact");

            migrationBuilder.AddColumn<Guid>(
                name: "aanbod",
                schema: "onthaal",
                table: "contact",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "actorsleutel",
                schema: "onthaal",
                table: "contact",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "verwijzing",
                schema: "onthaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    contact = table.Column<Guid>(type: "uuid", nullable: false),
                    medewerker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    gemaakt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    vorm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    thema = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor = table.Column<Guid>(type: "uuid", nullable: true),
                    aanbod = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_ovo = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    actornaam = table.Column<byte[]>(type: "bytea", nullable: false),
                    reden = table.Column<byte[]>(type: "bytea", nullable: false),
                    doorstroom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    beantwoord = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opmerking = table.Column<byte[]>(type: "bytea", nullable: true),
                    verstuurd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mail = table.Column<byte[]>(type: "bytea", nullable: true),
                    gedeeld = table.Column<byte[]>(type: "bytea", nullable: true),
                    toestemming = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    herinnerd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    afgesloten = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_ingetrokken = table.Column<bool>(type: "boolean", nullable: false),
                    zichtbaar_voor = table.Column<List<string>>(type: "text[]", nullable: false),
                    verloop = table.Column<byte[]>(type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verwijzing", x => x.id);
                    table.CheckConstraint("ck_verwijzing_ingetrokken", "not is_ingetrokken or (afgesloten is not null and gedeeld is null)");
                    table.CheckConstraint("ck_verwijzing_toestemming", "toestemming is null or verstuurd is not null");
                    table.ForeignKey(
                        name: "fk_verwijzing_contact_contact",
                        column: x => x.contact,
                        principalSchema: "onthaal",
                        principalTable: "contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_contact_zonder_verblijf",
                schema: "onthaal",
                table: "contact",
                sql: "not zonder_verblijf or (onderwerp is not null and afgesloten is not null and num_nonnulls(taal, thema, gemeente, vraag, naam, naamvorm, naamvorm_blind, telefoon, telefoon_blind, heeft_component, componentgrond, afloopsoort, actor, actorsleutel, aanbod, reden, opvolgen_op) = 0)");

            migrationBuilder.CreateIndex(
                name: "ix_verwijzing_contact",
                schema: "onthaal",
                table: "verwijzing",
                column: "contact");

            migrationBuilder.CreateIndex(
                name: "ix_verwijzing_ontvangen",
                schema: "onthaal",
                table: "verwijzing",
                columns: new[] { "actor_ovo", "verstuurd" },
                filter: "actor_ovo is not null and verstuurd is not null");

            migrationBuilder.CreateIndex(
                name: "ix_verwijzing_organisatie_actor_gemaakt_id",
                schema: "onthaal",
                table: "verwijzing",
                columns: new[] { "organisatie", "actor", "gemaakt", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_verwijzing_organisatie_doorstroom_gemaakt_id",
                schema: "onthaal",
                table: "verwijzing",
                columns: new[] { "organisatie", "doorstroom", "gemaakt", "id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_verwijzing_organisatie_gemaakt_id",
                schema: "onthaal",
                table: "verwijzing",
                columns: new[] { "organisatie", "gemaakt", "id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_verwijzing_te_herinneren",
                schema: "onthaal",
                table: "verwijzing",
                column: "verstuurd",
                filter: "herinnerd is null and afgesloten is null and beantwoord is null and verstuurd is not null");

            // The second wall of ONT-09: a referral hangs on a contact that isn't shielded, and a contact isn't shielded while it has one.
            // Deferred, so that both may change in one save.
            migrationBuilder.Sql(
                """
                alter table onthaal.contact add constraint ux_contact_afscherming unique (id, zonder_verblijf);
                alter table onthaal.verwijzing add column contact_zonder_verblijf boolean generated always as (false) stored;
                alter table onthaal.verwijzing add constraint fk_verwijzing_nooit_zonder_verblijf
                    foreign key (contact, contact_zonder_verblijf) references onthaal.contact (id, zonder_verblijf)
                    on delete cascade deferrable initially deferred;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "verwijzing",
                schema: "onthaal");

            migrationBuilder.Sql("alter table onthaal.contact drop constraint ux_contact_afscherming;");

            migrationBuilder.DropCheckConstraint(
                name: "ck_contact_zonder_verblijf",
                schema: "onthaal",
                table: "contact");

            migrationBuilder.DropColumn(
                name: "aanbod",
                schema: "onthaal",
                table: "contact");

            migrationBuilder.DropColumn(
                name: "actorsleutel",
                schema: "onthaal",
                table: "contact");

            migrationBuilder.AddCheckConstraint(
                name: "ck_contact_zonder_verblijf",
                schema: "onthaal",
                table: "contact",
                sql: "not zonder_verblijf or (onderwerp is not null and afgesloten is not null and num_nonnulls(taal, thema, gemeente, vraag, naam, naamvorm, naamvorm_blind, telefoon, telefoon_blind, heeft_component, componentgrond, afloopsoort, actor, reden, opvolgen_op) = 0)");
        }
    }
}
