using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Netwerk.Data.Migraties
{
    /// <inheritdoc />
    public partial class WerktalenEnZoekwoorden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "zoekwoord",
                schema: "netwerk",
                columns: table => new
                {
                    woord = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateIndex(
                name: "ix_zoekwoord_woord",
                schema: "netwerk",
                table: "zoekwoord",
                column: "woord")
                .Annotation("Npgsql:IndexOperators", new[] { "varchar_pattern_ops" });

            migrationBuilder.Sql("create index ix_organisatie_woorden on netwerk.organisatie using gin (string_to_array(zoekvorm, ' ')) with (fastupdate = off)");

            // By trigger: whoever writes an organisation, an old host included, keeps the words right. Nobody waits for another who writes
            // the same new word: it stands twice then.
            migrationBuilder.Sql(
                """
                create function netwerk.houd_zoekwoorden_bij() returns trigger
                language plpgsql set enable_hashjoin = off set enable_mergejoin = off
                as $$
                begin
                    insert into netwerk.zoekwoord (woord)
                    select w.woord from (select distinct unnest(string_to_array(n.zoekvorm, ' ')) as woord from nieuw n) w
                    where w.woord <> '' and not exists (select from netwerk.zoekwoord z where z.woord = w.woord);
                    return null;
                end
                $$;
                create trigger zoekwoorden_bij_toevoegen after insert on netwerk.organisatie
                    referencing new table as nieuw for each statement execute function netwerk.houd_zoekwoorden_bij();
                create trigger zoekwoorden_bij_wijzigen after update on netwerk.organisatie
                    referencing new table as nieuw for each statement execute function netwerk.houd_zoekwoorden_bij();
                insert into netwerk.zoekwoord (woord)
                select distinct w.woord from netwerk.organisatie o cross join unnest(string_to_array(o.zoekvorm, ' ')) w(woord) where w.woord <> '';
                """);

            // A word with each of its letters left out once, and itself: two words that share one of these are one letter apart (left out, one
            // more, another one, or two that changed places). Not of numbers: they are many, and nobody mistypes them into words.
            migrationBuilder.Sql(
                """
                create function netwerk.weglatingen(woord text) returns text[]
                language sql immutable parallel safe
                as $$
                    select case when woord ~ '[0-9]' or length(woord) not between 3 and 40 then '{}'::text[]
                        else array(select distinct left(woord, i - 1) || substr(woord, i + 1) from generate_series(1, length(woord)) i) || woord end
                $$;
                create index ix_zoekwoord_weglatingen on netwerk.zoekwoord using gin (netwerk.weglatingen(woord)) with (fastupdate = off);
                create index ix_zoekwoord_woord_gelijkend on netwerk.zoekwoord using gin (woord gin_trgm_ops) with (fastupdate = off);
                """);

            // The known words that each typed word may mean, and how like it they are: itself, what begins with it, and when it isn't known
            // what is one letter apart. What is like it by groups of three letters only when that gives nothing, or when looked for widely.
            migrationBuilder.Sql(
                """
                create function netwerk.bedoelde_woorden(delen text[], ruim boolean) returns table (nummer int, woord text, maat double precision)
                language plpgsql stable rows 100
                as $$
                declare
                    d record;
                    is_bekend boolean;
                    gevonden boolean;
                begin
                    for d in select u.nummer::int, u.deel from unnest(delen) with ordinality u(deel, nummer) loop
                        is_bekend := exists (select from netwerk.zoekwoord z where z.woord = d.deel);
                        gevonden := is_bekend;
                        if is_bekend then
                            return query select d.nummer, d.deel, 1::double precision;
                        end if;

                        continue when length(d.deel) < 3;
                        return query
                            select distinct d.nummer, z.woord::text, length(d.deel) / (length(d.deel) + 1::double precision)
                            from netwerk.zoekwoord z where z.woord ~>~ d.deel and z.woord ~<~ (d.deel || chr(1114111)) limit 100;
                        gevonden := gevonden or found;
                        if ruim or not is_bekend then
                            return query
                                select distinct d.nummer, z.woord::text, 1 - levenshtein(d.deel, z.woord)::double precision / greatest(length(d.deel), length(z.woord))
                                from netwerk.zoekwoord z where netwerk.weglatingen(z.woord) && netwerk.weglatingen(d.deel) and z.woord <> d.deel limit 100;
                            gevonden := gevonden or found;
                        end if;

                        if ruim or not gevonden then
                            return query
                                select distinct d.nummer, z.woord::text, greatest(0.8 * word_similarity(d.deel, z.woord),
                                    1 - levenshtein(left(d.deel, 255), left(z.woord, 255))::double precision / greatest(length(d.deel), length(z.woord))) as gelijkenis
                                from netwerk.zoekwoord z where d.deel <% z.woord order by gelijkenis desc, 2 limit 100;
                        end if;
                    end loop;
                end
                $$
                """);

            // The organisations that have a word for each of some typed words: of the likest words first, wider only while they are too few.
            migrationBuilder.Sql(
                """
                create function netwerk.organisaties_met(leden int[], nummers int[], woorden text[], maten double precision[], meest int, genoeg int) returns uuid[]
                language plpgsql stable
                as $$
                declare
                    gevonden uuid[] := '{}';
                    stap double precision;
                    voorwaarden text;
                    aantal int;
                begin
                    foreach stap in array array[1, 0.7, 0.5, 0] loop
                        select string_agg(format(' and string_to_array(zoekvorm, '' '') && %L', w.vormen), ''), count(*) into voorwaarden, aantal
                        from (
                            select array_agg(u.woord) as vormen from unnest(nummers, woorden, maten) u(nummer, woord, maat)
                            where u.nummer = any (leden) and u.maat >= stap group by u.nummer) w;
                        continue when aantal < cardinality(leden);
                        execute format('select array(select id from netwerk.organisatie where samengevoegd_met is null%s limit %s)', voorwaarden, meest) into gevonden;
                        exit when cardinality(gevonden) >= genoeg;
                    end loop;
                    return gevonden;
                end
                $$
                """);

            // First what has every typed word, as typed where it is known. Only when that gives too little, words that are less like it, and
            // then organisations that miss a word, as long as what they have is 0.45 of the letters. Each step goes by index: the planner
            // guesses far too many rows for words that it has no figures of.
            migrationBuilder.Sql("select 'netwerk' <% 'netwerk'");
            migrationBuilder.Sql(
                """
                create function netwerk.vind_organisaties(term text, meest int) returns table (id uuid, afstand double precision)
                language plpgsql stable rows 200
                set pg_trgm.word_similarity_threshold = 0.45 set plan_cache_mode = force_custom_plan set enable_seqscan = off set max_parallel_workers_per_gather = 0
                as $$
                declare
                    genoeg constant int := 10;
                    delen constant text[] := array(
                        select d.deel from (select distinct deel from unnest(string_to_array(term, ' ')) deel where deel <> '') d
                        order by length(d.deel) desc, d.deel limit 8);
                    gewicht constant double precision := (select sum(length(deel) + 1) from unnest(delen) deel);
                    alle int[];
                    keuze record;
                    nummers int[];
                    woorden text[];
                    maten double precision[];
                    gevonden uuid[] := '{}';
                    laagste int;
                    nodig int;
                begin
                    if delen = '{}' then
                        return;
                    end if;

                    -- Very many are called exactly so: nothing to weigh.
                    gevonden := array(select o.id from netwerk.organisatie o where string_to_array(o.zoekvorm, ' ') @> delen and o.samengevoegd_met is null limit meest);
                    if cardinality(gevonden) = meest then
                        return query select g, 0::double precision from unnest(gevonden) g;
                        return;
                    end if;

                    for ruim in 0 .. 1 loop
                        select array_agg(b.nummer), array_agg(b.woord), array_agg(b.maat), array_agg(distinct b.nummer)
                        into nummers, woorden, maten, alle
                        from netwerk.bedoelde_woorden(delen, ruim = 1) b;
                        exit when alle is null;
                        laagste := cardinality(alle);
                        -- A word of one or two letters that nobody has is left aside.
                        nodig := (select count(*) from generate_subscripts(delen, 1) n where length(delen[n]) > 2 or n = any (alle));
                        for keuze in
                            with recursive k(leden, weegt) as (
                                select '{}'::int[], 0
                                union all
                                select k.leden || n, k.weegt + length(delen[n]) + 1 from k, unnest(alle) n where n > coalesce(k.leden[cardinality(k.leden)], 0))
                            select k.leden, cardinality(k.leden) as aantal from k
                            where k.weegt >= 0.45 * gewicht and (ruim = 1 or cardinality(k.leden) = nodig)
                            order by 2 desc, k.weegt desc
                        loop
                            exit when keuze.aantal < laagste and cardinality(gevonden) >= genoeg;
                            laagste := keuze.aantal;
                            gevonden := gevonden || netwerk.organisaties_met(keuze.leden, nummers, woorden, maten, meest, genoeg);
                        end loop;
                        exit when cardinality(gevonden) >= genoeg or (gevonden <> '{}' and cardinality(delen) > 1);
                    end loop;

                    return query
                        with k as materialized (
                            select o.id, string_to_array(o.zoekvorm, ' ') as eigen
                            from (select distinct g from unnest(gevonden) g limit meest) u join netwerk.organisatie o on o.id = u.g)
                        select b.id, round((1 - sum(b.maat * (length(delen[b.nummer]) + 1)) / gewicht)::numeric, 4)::double precision
                        from (
                            select m.id, m.nummer, max(m.maat) as maat
                            from (
                                select k.id, u.nummer, u.maat
                                from k cross join unnest(k.eigen) w(woord) join unnest(nummers, woorden, maten) u(nummer, woord, maat) on u.woord = w.woord
                                union all
                                select k.id, d.nummer::int,
                                    1 - levenshtein(left(d.deel, 255), left(w.woord, 255))::double precision / greatest(length(d.deel), length(w.woord))
                                from unnest(delen) with ordinality d(deel, nummer) cross join k cross join unnest(k.eigen) w(woord)
                                where d.nummer <> all (alle)) m
                            where m.maat >= 0.5 or m.nummer = any (alle)
                            group by m.id, m.nummer) b
                        group by b.id;
                end
                $$
                """);

            // Last: from here on readers wait for this migration as well.
            migrationBuilder.AddColumn<List<string>>(
                name: "werktalen",
                schema: "netwerk",
                table: "organisatie",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateIndex(
                name: "ix_organisatie_werktalen",
                schema: "netwerk",
                table: "organisatie",
                column: "werktalen")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop function netwerk.vind_organisaties(text, int);
                drop function netwerk.organisaties_met(int[], int[], text[], double precision[], int, int);
                drop function netwerk.bedoelde_woorden(text[], boolean);
                drop index netwerk.ix_zoekwoord_weglatingen;
                drop function netwerk.weglatingen(text);
                drop trigger zoekwoorden_bij_toevoegen on netwerk.organisatie;
                drop trigger zoekwoorden_bij_wijzigen on netwerk.organisatie;
                drop function netwerk.houd_zoekwoorden_bij();
                drop index netwerk.ix_organisatie_woorden;
                """);

            migrationBuilder.DropTable(
                name: "zoekwoord",
                schema: "netwerk");

            migrationBuilder.DropIndex(
                name: "ix_organisatie_werktalen",
                schema: "netwerk",
                table: "organisatie");

            migrationBuilder.DropColumn(
                name: "werktalen",
                schema: "netwerk",
                table: "organisatie");
        }
    }
}
