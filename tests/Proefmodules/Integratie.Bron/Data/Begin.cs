using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Integratie.Bron.Data;

/// <summary>Written by hand and without snapshot: the tables of a specimen should be seen at a glance.</summary>
[DbContext(typeof(BronDbContext))]
[Migration("20260101000000_Begin")]
internal sealed class Begin : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create schema if not exists bron;
        create table bron.outbox (like platform.outbox including all);
        create table bron.inbox (like platform.inbox including all);
        alter table bron.inbox rename constraint inbox_pkey to pk_inbox;
        create table bron.aanbod (
            id uuid constraint pk_aanbod primary key,
            naam varchar(80) not null,
            organisatie varchar(9) not null,
            plaatsen int not null constraint ck_aanbod_plaatsen check (plaatsen <> 13),
            van date,
            tot date,
            contact text,
            insz bytea,
            insz_blind bytea,
            nota bytea,
            adres_gemeente text,
            adres_straat text,
            vervolg_op uuid constraint fk_aanbod_vervolg references bron.aanbod deferrable,
            constraint ux_aanbod_naam unique (organisatie, naam),
            constraint ex_aanbod exclude using gist (naam with =, daterange(van, tot) with &&) where (van is not null));
        create index on bron.aanbod (insz_blind);
        create table bron.gedeeld (id uuid constraint pk_gedeeld primary key, titel text not null, organisaties text[] not null);
        """);
}
