using System.Globalization;

namespace Integratie.Kern.Tests;

/// <summary>Days and hours as the wall shows them, whatever the machine believes.</summary>
public sealed class KalenderTests
{
    [Theory]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:00:00Z")] // skipped: the moment of the skip
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")] // comes twice: the first time
    [InlineData("2026-07-01", "09:00", "2026-07-01T07:00:00Z")]
    [InlineData("2026-12-01", "09:00", "2026-12-01T08:00:00Z")]
    public void Een_uur_van_de_klok_is_een_moment(string dag, string uur, string verwacht) =>
        Dag(dag).Om(TimeOnly.Parse(uur, CultureInfo.InvariantCulture)).ToUniversalTime().ShouldBe(Moment(verwacht));

    [Theory]
    [InlineData("2026-11-24T22:59:59Z", "2026-11-24")]
    [InlineData("2026-11-24T23:00:00Z", "2026-11-25")]
    [InlineData("2026-06-30T22:00:00Z", "2026-07-01")]
    public void De_dag_begint_op_middernacht_hier(string moment, string verwacht)
    {
        Moment(moment).Dag().ShouldBe(Dag(verwacht));
        Dag(verwacht).Begin().ShouldBeLessThanOrEqualTo(Moment(verwacht + "T00:00:00Z"));
    }

    [Fact]
    public void Een_dag_van_drieentwintig_uur_begint_en_eindigt_op_middernacht() =>
        (Dag("2026-03-30").Begin() - Dag("2026-03-29").Begin()).ShouldBe(TimeSpan.FromHours(23));

    [Fact]
    public void Een_dag_en_een_moment_staan_er_zoals_mensen_ze_schrijven()
    {
        Dag("2026-11-24").Voluit().ShouldBe("24 november 2026");
        Moment("2026-11-24T09:05:00Z").Kort().ShouldBe("24/11/2026 10.05");
    }

    private static DateOnly Dag(string tekst) => DateOnly.Parse(tekst, CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.Parse(tekst, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
