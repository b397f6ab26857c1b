namespace Integratie.Kern.Tests;

[Trait("Eis", "KRN-03")]
public sealed class PeriodeTests
{
    private static readonly DateOnly Een = new(2026, 1, 1);

    [Fact]
    public void De_laatste_dag_telt_mee_en_de_dag_erna_niet()
    {
        var periode = new Periode(Een, Een.AddDays(2));

        periode.Bevat(Een.AddDays(-1)).ShouldBeFalse();
        periode.Bevat(Een).ShouldBeTrue();
        periode.Bevat(Een.AddDays(2)).ShouldBeTrue();
        periode.Bevat(Een.AddDays(3)).ShouldBeFalse();
        periode.Tot.ShouldBe(Een.AddDays(3));
        Periode.VanTot(Een, Een.AddDays(3)).ShouldBe(periode);
    }

    [Fact]
    public void Een_periode_kan_een_dag_duren_maar_niet_achteruit_lopen()
    {
        new Periode(Een, Een).Bevat(Een).ShouldBeTrue();
        Should.Throw<ArgumentException>(() => new Periode(Een, Een.AddDays(-1)));
        Should.Throw<ArgumentException>(() => Periode.VanTot(Een, Een));
    }

    [Fact]
    public void Zonder_einde_duurt_ze_altijd_voort()
    {
        var periode = new Periode(Een);

        periode.Tot.ShouldBeNull();
        periode.Bevat(DateOnly.MaxValue).ShouldBeTrue();
        periode.Bevat(new Periode(Een, DateOnly.MaxValue)).ShouldBeTrue();
        periode.Bevat(new Periode(Een)).ShouldBeTrue();
        new Periode(Een, DateOnly.MaxValue).Tot.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 4, 5, 9, false)]
    [InlineData(0, 5, 5, 9, true)]
    [InlineData(5, 9, 0, 4, false)]
    [InlineData(5, 9, 0, null, true)]
    [InlineData(0, null, 100, null, true)]
    [InlineData(0, 9, 3, 4, true)]
    public void Twee_perioden_overlappen_als_ze_een_dag_delen(int van, int? tot, int anderVan, int? anderTot, bool overlapt)
    {
        var een = Van(van, tot);
        var ander = Van(anderVan, anderTot);

        een.Overlapt(ander).ShouldBe(overlapt);
        ander.Overlapt(een).ShouldBe(overlapt);
    }

    [Theory]
    [InlineData(0, 9, 0, 9, true)]
    [InlineData(0, 9, 3, 10, false)]
    [InlineData(0, 9, 3, null, false)]
    [InlineData(0, null, 3, null, true)]
    [InlineData(1, null, 0, 2, false)]
    public void Een_periode_bevat_een_andere_als_ze_elke_dag_ervan_bevat(int van, int? tot, int anderVan, int? anderTot, bool bevat) =>
        Van(van, tot).Bevat(Van(anderVan, anderTot)).ShouldBe(bevat);

    [Fact]
    public void Ze_leest_als_gewone_taal()
    {
        new Periode(Een).ToString().ShouldBe("vanaf 1 januari 2026");
        new Periode(Een, new(2026, 12, 31)).ToString().ShouldBe("1 januari 2026 t.e.m. 31 december 2026");
    }

    private static Periode Van(int van, int? tot) => new(Een.AddDays(van), tot is { } eind ? Een.AddDays(eind) : null);
}
