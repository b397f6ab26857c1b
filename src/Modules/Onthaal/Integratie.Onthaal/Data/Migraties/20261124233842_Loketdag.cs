using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Onthaal.Data.Migraties
{
    /// <inheritdoc />
    public partial class Loketdag : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "afspraak",
                schema: "onthaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    loket = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    van = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tot = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    plaats = table.Column<int>(type: "integer", nullable: false),
                    staat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    naam = table.Column<byte[]>(type: "bytea", nullable: true),
                    naamvorm = table.Column<byte[]>(type: "bytea", nullable: true),
                    telefoon = table.Column<byte[]>(type: "bytea", nullable: true),
                    mail = table.Column<byte[]>(type: "bytea", nullable: true),
                    taal = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    thema = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    tolk = table.Column<bool>(type: "boolean", nullable: false),
                    medewerker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    geboekt_door = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    herinnerd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mail_blind = table.Column<byte[]>(type: "bytea", nullable: true),
                    naamvorm_blind = table.Column<byte[]>(type: "bytea", nullable: true),
                    telefoon_blind = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afspraak", x => x.id);
                    table.CheckConstraint("ck_afspraak_duur", "tot > van");
                });

            migrationBuilder.CreateTable(
                name: "loketrooster",
                schema: "onthaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    loket = table.Column<Guid>(type: "uuid", nullable: false),
                    slotduur = table.Column<int>(type: "integer", nullable: true),
                    week = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_loketrooster", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "nummerteller",
                schema: "onthaal",
                columns: table => new
                {
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    loket = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    laatste = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_nummerteller", x => new { x.organisatie, x.loket, x.dag });
                });

            migrationBuilder.CreateTable(
                name: "wachtbeurt",
                schema: "onthaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    loket = table.Column<Guid>(type: "uuid", nullable: false),
                    dag = table.Column<DateOnly>(type: "date", nullable: false),
                    nummer = table.Column<int>(type: "integer", nullable: false),
                    aangekomen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    afspraak = table.Column<Guid>(type: "uuid", nullable: true),
                    uur = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taal = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    thema = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    tolk = table.Column<bool>(type: "boolean", nullable: false),
                    staat = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    balie = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    medewerker = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    oproepen = table.Column<int>(type: "integer", nullable: false),
                    eerste_oproep = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    laatste_oproep = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    begonnen = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    afgerond = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    contact = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wachtbeurt", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_afspraak_mail_blind",
                schema: "onthaal",
                table: "afspraak",
                column: "mail_blind");

            migrationBuilder.CreateIndex(
                name: "ix_afspraak_naamvorm_blind",
                schema: "onthaal",
                table: "afspraak",
                column: "naamvorm_blind");

            migrationBuilder.CreateIndex(
                name: "ix_afspraak_organisatie_loket_dag",
                schema: "onthaal",
                table: "afspraak",
                columns: new[] { "organisatie", "loket", "dag" });

            migrationBuilder.CreateIndex(
                name: "ix_afspraak_te_herinneren",
                schema: "onthaal",
                table: "afspraak",
                column: "van",
                filter: "staat = 'Gepland' and herinnerd is null and mail is not null");

            migrationBuilder.CreateIndex(
                name: "ix_afspraak_telefoon_blind",
                schema: "onthaal",
                table: "afspraak",
                column: "telefoon_blind");

            migrationBuilder.CreateIndex(
                name: "ux_afspraak_plaats",
                schema: "onthaal",
                table: "afspraak",
                columns: new[] { "organisatie", "loket", "van", "plaats" },
                unique: true,
                filter: "staat <> 'Geannuleerd'");

            migrationBuilder.CreateIndex(
                name: "ux_loketrooster_loket",
                schema: "onthaal",
                table: "loketrooster",
                columns: new[] { "organisatie", "loket" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_wachtbeurt_contact",
                schema: "onthaal",
                table: "wachtbeurt",
                column: "contact",
                filter: "contact is not null");

            migrationBuilder.CreateIndex(
                name: "ux_wachtbeurt_afspraak",
                schema: "onthaal",
                table: "wachtbeurt",
                column: "afspraak",
                unique: true,
                filter: "afspraak is not null");

            migrationBuilder.CreateIndex(
                name: "ux_wachtbeurt_nummer",
                schema: "onthaal",
                table: "wachtbeurt",
                columns: new[] { "organisatie", "loket", "dag", "nummer" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "afspraak",
                schema: "onthaal");

            migrationBuilder.DropTable(
                name: "loketrooster",
                schema: "onthaal");

            migrationBuilder.DropTable(
                name: "nummerteller",
                schema: "onthaal");

            migrationBuilder.DropTable(
                name: "wachtbeurt",
                schema: "onthaal");
        }
    }
}
