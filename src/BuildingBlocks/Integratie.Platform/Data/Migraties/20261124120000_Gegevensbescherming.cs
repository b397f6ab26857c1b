using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Integratie.Platform.Data.Migraties;

/// <inheritdoc />
[DbContext(typeof(PlatformDbContext))]
[Migration("20261124120000_Gegevensbescherming")]
public partial class Gegevensbescherming : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            create table platform.gegevensbescherming (
                naam text primary key,
                inhoud bytea not null,
                aangemaakt timestamptz not null default now());
            """);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("drop table platform.gegevensbescherming");
    }
}
