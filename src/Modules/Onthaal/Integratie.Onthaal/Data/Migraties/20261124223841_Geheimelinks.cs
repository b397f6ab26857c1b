using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Onthaal.Data.Migraties
{
    /// <inheritdoc />
    public partial class Geheimelinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "geheime_link",
                schema: "onthaal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisatie = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    doel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    voorwerp = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    vingerafdruk = table.Column<byte[]>(type: "bytea", nullable: false),
                    gemaakt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    verloopt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ingetrokken = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_geheime_link", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_geheime_link_organisatie_doel_voorwerp",
                schema: "onthaal",
                table: "geheime_link",
                columns: new[] { "organisatie", "doel", "voorwerp" });

            migrationBuilder.CreateIndex(
                name: "ix_geheime_link_vingerafdruk",
                schema: "onthaal",
                table: "geheime_link",
                column: "vingerafdruk",
                unique: true);

            // A stranger with a key has no scope yet, so no row is visible: this one question is answered as the owner, and only with
            // the fingerprint of the key at hand.
            migrationBuilder.Sql(
                """
                create policy openen on onthaal.geheime_link for select to current_user using (true);
                create function onthaal.open_geheime_link(afdruk bytea, waarvoor text, nu timestamp with time zone)
                returns table (link uuid, organisatie text, voorwerp text)
                language sql stable security definer
                set search_path = pg_catalog, pg_temp
                as $$
                    select l.id, l.organisatie, l.voorwerp from onthaal.geheime_link l
                    where l.vingerafdruk = afdruk and l.doel = waarvoor and l.ingetrokken is null and (l.verloopt is null or l.verloopt > nu)
                $$;
                revoke all on function onthaal.open_geheime_link(bytea, text, timestamp with time zone) from public;
                grant execute on function onthaal.open_geheime_link(bytea, text, timestamp with time zone) to integratie_toepassing;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop function onthaal.open_geheime_link(bytea, text, timestamp with time zone);");
            migrationBuilder.DropTable(
                name: "geheime_link",
                schema: "onthaal");
        }
    }
}
