using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Integratie.Brussel.Data.Migraties
{
    /// <inheritdoc />
    public partial class Intrekking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "intrekking",
                schema: "brussel",
                table: "engagementstap",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "intrekking",
                schema: "brussel",
                table: "engagement",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "intrekking",
                schema: "brussel",
                table: "engagementstap");

            migrationBuilder.DropColumn(
                name: "intrekking",
                schema: "brussel",
                table: "engagement");
        }
    }
}
