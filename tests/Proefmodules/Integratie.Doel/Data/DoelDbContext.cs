using Integratie.Kern;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Integratie.Doel.Data;

[Schema("doel")]
internal sealed class DoelDbContext(DbContextOptions<DoelDbContext> opties) : ModuleDbContext(opties)
{
    protected override void Modelleer(ModelBuilder model) => model.Entity<Ontvangst>(tabel => tabel.ToTable("ontvangst"));
}

internal sealed class Ontvangst
{
    public Guid Id { get; init; } = Uuid.Nieuw();

    public required Guid Aanbod { get; init; }

    public required string Naam { get; init; }
}

/// <summary>Written by hand and without snapshot: the tables of a specimen should be seen at a glance.</summary>
[DbContext(typeof(DoelDbContext))]
[Migration("20260101000000_Begin")]
internal sealed class Begin : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create schema if not exists doel;
        create table doel.outbox (like platform.outbox including all);
        create table doel.inbox (like platform.inbox including all);
        alter table doel.inbox rename constraint inbox_pkey to pk_inbox;
        create table doel.ontvangst (id uuid constraint pk_ontvangst primary key, aanbod uuid not null, naam text not null);
        """);
}
