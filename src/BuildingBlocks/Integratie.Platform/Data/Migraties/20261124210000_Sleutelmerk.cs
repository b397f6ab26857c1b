using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Integratie.Platform.Data.Migraties;

/// <inheritdoc />
[DbContext(typeof(PlatformDbContext))]
[Migration("20261124210000_Sleutelmerk")]
public partial class Sleutelmerk : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            create table platform.sleutelmerk (
                enig boolean primary key default true check (enig),
                merk bytea not null);
            """);
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql("drop table platform.sleutelmerk");
    }
}
