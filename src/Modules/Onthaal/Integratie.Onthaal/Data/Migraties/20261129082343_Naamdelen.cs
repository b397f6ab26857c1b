using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Onthaal.Data.Migraties
{
    /// <inheritdoc />
    public partial class Naamdelen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_contact_naamvorm_blind",
                schema: "onthaal",
                table: "contact");

            migrationBuilder.DropCheckConstraint(
                name: "ck_contact_zonder_verblijf",
                schema: "onthaal",
                table: "contact");

            migrationBuilder.DropIndex(
                name: "ix_afspraak_naamvorm_blind",
                schema: "onthaal",
                table: "afspraak");

            migrationBuilder.DropColumn(
                name: "naamvorm",
                schema: "onthaal",
                table: "contact");

            migrationBuilder.DropColumn(
                name: "naamvorm_blind",
                schema: "onthaal",
                table: "contact");

            migrationBuilder.DropColumn(
                name: "naamvorm",
                schema: "onthaal",
                table: "afspraak");

            migrationBuilder.DropColumn(
                name: "naamvorm_blind",
                schema: "onthaal",
                table: "afspraak");

            migrationBuilder.AddColumn<int[]>(
                name: "naam_delen",
                schema: "onthaal",
                table: "contact",
                type: "integer[]",
                nullable: true);

            migrationBuilder.AddColumn<int[]>(
                name: "naam_delen",
                schema: "onthaal",
                table: "afspraak",
                type: "integer[]",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_contact_zonder_verblijf",
                schema: "onthaal",
                table: "contact",
                sql: "not zonder_verblijf or (onderwerp is not null and afgesloten is not null and num_nonnulls(taal, thema, gemeente, vraag, naam, naam_delen, telefoon, telefoon_blind, heeft_component, componentgrond, afloopsoort, actor, actorsleutel, aanbod, reden, opvolgen_op) = 0)");

            // Row-level security would keep a search from this index: so it stands in a table that nobody may read but the function,
            // which shows keys of the caller's own organisations only (ONTWERP 6, ADR 0015).
            foreach (var tabel in (string[])["contact", "afspraak"])
            {
                migrationBuilder.Sql(
                    $"""
                    create table onthaal.naamindex_{tabel} (
                        rij uuid primary key references onthaal.{tabel} (id) on delete cascade,
                        organisatie text not null,
                        delen integer[] not null);
                    create index ix_naamindex_{tabel}_delen on onthaal.naamindex_{tabel} using gin (delen);

                    create function onthaal.indexeer_{tabel}_naam() returns trigger
                    language plpgsql security definer set search_path = pg_catalog, pg_temp
                    as $$
                    begin
                        if new.naam_delen is null then
                            delete from onthaal.naamindex_{tabel} where rij = new.id;
                        else
                            insert into onthaal.naamindex_{tabel} (rij, organisatie, delen) values (new.id, new.organisatie, new.naam_delen)
                            on conflict (rij) do update set organisatie = excluded.organisatie, delen = excluded.delen;
                        end if;
                        return null;
                    end
                    $$;
                    create trigger indexeer_naam_nieuw after insert on onthaal.{tabel}
                        for each row when (new.naam_delen is not null) execute function onthaal.indexeer_{tabel}_naam();
                    create trigger indexeer_naam_anders after update of naam_delen on onthaal.{tabel}
                        for each row when (old.naam_delen is distinct from new.naam_delen) execute function onthaal.indexeer_{tabel}_naam();

                    create function onthaal.zoek_{tabel}_naam(gezocht integer[], meest integer) returns setof uuid
                    language sql stable security definer set search_path = pg_catalog, pg_temp
                    as $$
                        select rij from onthaal.naamindex_{tabel}
                        where delen && gezocht
                            and (current_setting('integratie.bereik', true) = '*' or organisatie = any (string_to_array(current_setting('integratie.bereik', true), ',')))
                        order by (select count(*) from unnest(delen) d where d = any (gezocht)) desc, rij desc
                        limit meest
                    $$;
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var tabel in (string[])["contact", "afspraak"])
            {
                migrationBuilder.Sql(
                    $"""
                    drop function onthaal.zoek_{tabel}_naam(integer[], integer);
                    drop trigger indexeer_naam_anders on onthaal.{tabel};
                    drop trigger indexeer_naam_nieuw on onthaal.{tabel};
                    drop function onthaal.indexeer_{tabel}_naam();
                    drop table onthaal.naamindex_{tabel};
                    """);
            }

            migrationBuilder.DropCheckConstraint(
                name: "ck_contact_zonder_verblijf",
                schema: "onthaal",
                table: "contact");

            migrationBuilder.DropColumn(
                name: "naam_delen",
                schema: "onthaal",
                table: "contact");

            migrationBuilder.DropColumn(
                name: "naam_delen",
                schema: "onthaal",
                table: "afspraak");

            migrationBuilder.AddColumn<byte[]>(
                name: "naamvorm",
                schema: "onthaal",
                table: "contact",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "naamvorm_blind",
                schema: "onthaal",
                table: "contact",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "naamvorm",
                schema: "onthaal",
                table: "afspraak",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "naamvorm_blind",
                schema: "onthaal",
                table: "afspraak",
                type: "bytea",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_contact_naamvorm_blind",
                schema: "onthaal",
                table: "contact",
                column: "naamvorm_blind");

            migrationBuilder.AddCheckConstraint(
                name: "ck_contact_zonder_verblijf",
                schema: "onthaal",
                table: "contact",
                sql: "not zonder_verblijf or (onderwerp is not null and afgesloten is not null and num_nonnulls(taal, thema, gemeente, vraag, naam, naamvorm, naamvorm_blind, telefoon, telefoon_blind, heeft_component, componentgrond, afloopsoort, actor, actorsleutel, aanbod, reden, opvolgen_op) = 0)");

            migrationBuilder.CreateIndex(
                name: "ix_afspraak_naamvorm_blind",
                schema: "onthaal",
                table: "afspraak",
                column: "naamvorm_blind");
        }
    }
}
