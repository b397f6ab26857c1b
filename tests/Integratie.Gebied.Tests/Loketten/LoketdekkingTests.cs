using System.Globalization;
using Integratie.Gebied.Loketten;
using Integratie.Kern;

namespace Integratie.Gebied.Tests.Loketten;

[Trait("Eis", "GEB-09")]
public sealed class LoketdekkingTests
{
    private static readonly NisCode Aalst = NisCode.Parse("41002");
    private static readonly NisCode Genk = NisCode.Parse("71016");
    private static readonly DateOnly Vandaag = new(2026, 11, 24);

    [Fact]
    public void Een_stad_met_een_loket_zonder_einde_heeft_geen_gat() =>
        Loketdekking.Gaten([Aalst], [Plaats(Aalst, "2020-01-01")], Vandaag).ShouldBeEmpty();

    [Fact]
    public void Een_stad_zonder_loket_heeft_een_gat_vanaf_nu() =>
        Loketdekking.Gaten([Aalst, Genk], [Plaats(Aalst, "2020-01-01")], Vandaag).ShouldBe([new(Genk, Vandaag, null)]);

    [Fact]
    public void Een_antenne_telt_niet_als_loket() =>
        Loketdekking.Gaten([Aalst], [Plaats(Aalst, "2020-01-01") with { IsAntenne = true }], Vandaag).ShouldBe([new(Aalst, Vandaag, null)]);

    [Fact]
    public void Een_geplande_sluiting_is_een_gat_in_de_toekomst() =>
        Loketdekking.Gaten([Aalst], [Plaats(Aalst, "2020-01-01", "2027-01-31")], Vandaag).ShouldBe([new(Aalst, new(2027, 2, 1), null)]);

    [Fact]
    public void Een_loket_dat_later_opent_sluit_het_gat() =>
        Loketdekking.Gaten([Aalst], [Plaats(Aalst, "2020-01-01", "2027-01-31"), Plaats(Aalst, "2027-03-01")], Vandaag)
            .ShouldBe([new(Aalst, new(2027, 2, 1), new(2027, 2, 28))]);

    [Fact]
    public void Loketten_die_naadloos_op_elkaar_volgen_laten_geen_gat() =>
        Loketdekking.Gaten([Aalst], [Plaats(Aalst, "2027-02-01"), Plaats(Aalst, "2020-01-01", "2027-01-31")], Vandaag).ShouldBeEmpty();

    [Fact]
    public void Een_lang_loket_dekt_een_kort_dat_ertussen_valt() =>
        Loketdekking.Gaten([Aalst], [Plaats(Aalst, "2020-01-01", "2027-12-31"), Plaats(Aalst, "2026-12-01", "2026-12-31"), Plaats(Aalst, "2028-01-01")], Vandaag)
            .ShouldBeEmpty();

    [Fact]
    public void Wie_het_enige_loket_sluit_krijgt_een_waarschuwing()
    {
        var loket = Plaats(Aalst, "2020-01-01");

        Loketdekking.GatDoorSluiting([Aalst], [loket], loket, new(2027, 1, 31)).ShouldBe(new Dekkingsgat(Aalst, new(2027, 2, 1), null));
    }

    [Fact]
    public void Wie_een_van_twee_loketten_sluit_krijgt_geen_waarschuwing()
    {
        var loket = Plaats(Aalst, "2020-01-01");

        Loketdekking.GatDoorSluiting([Aalst], [loket, Plaats(Aalst, "2021-01-01")], loket, new(2027, 1, 31)).ShouldBeNull();
    }

    [Fact]
    public void Een_antenne_die_sluit_maakt_geen_gat_dat_er_niet_al_was()
    {
        var antenne = Plaats(Aalst, "2020-01-01") with { IsAntenne = true };

        Loketdekking.GatDoorSluiting([Aalst], [antenne], antenne, Vandaag).ShouldBeNull();
    }

    [Fact]
    public void Buiten_de_centrumsteden_waarschuwt_niemand()
    {
        var loket = Plaats(NisCode.Parse("11001"), "2020-01-01");

        Loketdekking.GatDoorSluiting([Aalst], [loket], loket, Vandaag).ShouldBeNull();
    }

    private static Loketplaats Plaats(NisCode gemeente, string van, string? totEnMet = null) => new(
        Uuid.Nieuw(), gemeente, false, new(Dag(van), totEnMet is null ? null : Dag(totEnMet)));

    private static DateOnly Dag(string tekst) => DateOnly.Parse(tekst, CultureInfo.InvariantCulture);
}
