using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Integratie.Platform.Data.Migraties;

/// <inheritdoc />
[DbContext(typeof(PlatformDbContext))]
[Migration("20261124190000_Sessieeinden")]
public partial class Sessieeinden : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            create table platform.beeindigde_sessie (
                id uuid primary key,
                verloopt timestamptz not null);
            """);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("drop table platform.beeindigde_sessie");
    }
}
