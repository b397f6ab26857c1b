using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Gebied.Data.Migraties
{
    /// <inheritdoc />
    public partial class Bevoegdheden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_instantie_code",
                schema: "gebied",
                table: "instantie");

            migrationBuilder.AddUniqueConstraint(
                name: "ak_instantie_code",
                schema: "gebied",
                table: "instantie",
                column: "code");

            migrationBuilder.CreateTable(
                name: "bevoegdheid",
                schema: "gebied",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    gebied = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    taak = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    instantie = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    regime = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    voorwaarde = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    herkomst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("pk_bevoegdheid", x => x.id);
                    table.CheckConstraint("ck_bevoegdheid_periode", "geldig_tot is null or geldig_tot > geldig_van");
                    table.CheckConstraint("ck_bevoegdheid_vier_ogen", "status not in ('Goedgekeurd', 'Geweigerd') or (beslist_door is not null and beslist_door <> voorgesteld_door)");
                    table.ForeignKey(
                        name: "fk_bevoegdheid_instanties_instantie",
                        column: x => x.instantie,
                        principalSchema: "gebied",
                        principalTable: "instantie",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "overeenkomst",
                schema: "gebied",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    titel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    instanties = table.Column<string[]>(type: "text[]", nullable: false),
                    partijen = table.Column<string[]>(type: "text[]", nullable: false),
                    gebieden = table.Column<string[]>(type: "text[]", nullable: false),
                    taken = table.Column<string[]>(type: "text[]", nullable: false),
                    onderdelen = table.Column<string[]>(type: "text[]", nullable: false),
                    geldig_van = table.Column<DateOnly>(type: "date", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    overdracht = table.Column<DateOnly>(type: "date", nullable: true),
                    engagementen = table.Column<string>(type: "jsonb", nullable: false),
                    documenten = table.Column<string>(type: "jsonb", nullable: false),
                    contactnaam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    contactmail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    opzegreden = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    gewaarschuwd_voor = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_overeenkomst", x => x.id);
                    table.CheckConstraint("ck_overeenkomst_periode", "geldig_tot is null or geldig_tot > geldig_van");
                });

            migrationBuilder.CreateTable(
                name: "regioindeling",
                schema: "gebied",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    naam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    herkomst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("pk_regioindeling", x => x.id);
                    table.CheckConstraint("ck_regioindeling_periode", "geldig_tot is null or geldig_tot > geldig_van");
                    table.CheckConstraint("ck_regioindeling_vier_ogen", "status not in ('Goedgekeurd', 'Geweigerd') or (beslist_door is not null and beslist_door <> voorgesteld_door)");
                });

            migrationBuilder.CreateTable(
                name: "regio",
                schema: "gebied",
                columns: table => new
                {
                    indeling = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    naam = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regio", x => new { x.indeling, x.code });
                    table.ForeignKey(
                        name: "fk_regio_regioindeling_indeling",
                        column: x => x.indeling,
                        principalSchema: "gebied",
                        principalTable: "regioindeling",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "regio_gemeente",
                schema: "gebied",
                columns: table => new
                {
                    indeling = table.Column<Guid>(type: "uuid", nullable: false),
                    nis = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    regio = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regio_gemeente", x => new { x.indeling, x.nis });
                    table.ForeignKey(
                        name: "fk_regio_gemeente_gemeente_nis",
                        column: x => x.nis,
                        principalSchema: "gebied",
                        principalTable: "gemeente",
                        principalColumn: "nis",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_regio_gemeente_regio_indeling_regio",
                        columns: x => new { x.indeling, x.regio },
                        principalSchema: "gebied",
                        principalTable: "regio",
                        principalColumns: new[] { "indeling", "code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bevoegdheid_geldig_van_id",
                schema: "gebied",
                table: "bevoegdheid",
                columns: new[] { "geldig_van", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_bevoegdheid_instantie",
                schema: "gebied",
                table: "bevoegdheid",
                column: "instantie");

            migrationBuilder.CreateIndex(
                name: "ix_bevoegdheid_status",
                schema: "gebied",
                table: "bevoegdheid",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "ix_bevoegdheid_taak_gebied_geldig_van",
                schema: "gebied",
                table: "bevoegdheid",
                columns: new[] { "taak", "gebied", "geldig_van" });

            migrationBuilder.CreateIndex(
                name: "ix_overeenkomst_geldig_tot",
                schema: "gebied",
                table: "overeenkomst",
                column: "geldig_tot",
                filter: "status in ('Actief', 'Opgezegd')");

            migrationBuilder.CreateIndex(
                name: "ix_overeenkomst_titel_id",
                schema: "gebied",
                table: "overeenkomst",
                columns: new[] { "titel", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_regio_gemeente_indeling_regio",
                schema: "gebied",
                table: "regio_gemeente",
                columns: new[] { "indeling", "regio" });

            migrationBuilder.CreateIndex(
                name: "ix_regio_gemeente_nis",
                schema: "gebied",
                table: "regio_gemeente",
                column: "nis");

            migrationBuilder.CreateIndex(
                name: "ix_regioindeling_status",
                schema: "gebied",
                table: "regioindeling",
                column: "status");

            migrationBuilder.Sql(Integratie.Platform.Configuratie.VaststellingTabel.ZonderOverlap("gebied", "regioindeling", "soort"));
            migrationBuilder.Sql(Integratie.Platform.Configuratie.VaststellingTabel.ZonderOverlap("gebied", "bevoegdheid", "gebied", "taak"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bevoegdheid",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "overeenkomst",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "regio_gemeente",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "regio",
                schema: "gebied");

            migrationBuilder.DropTable(
                name: "regioindeling",
                schema: "gebied");

            migrationBuilder.DropUniqueConstraint(
                name: "ak_instantie_code",
                schema: "gebied",
                table: "instantie");

            migrationBuilder.CreateIndex(
                name: "ux_instantie_code",
                schema: "gebied",
                table: "instantie",
                column: "code",
                unique: true);
        }
    }
}
