using Integratie.Kern;
using Integratie.Onthaal.Wachtrij;

namespace Integratie.Onthaal.Tests.Wachtrij;

[Trait("Eis", "ONT-11")]
public sealed class VolgordeTests
{
    private static readonly DateTimeOffset Nu = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Een_afspraak_gaat_voor_vanaf_haar_uur_en_niet_vroeger()
    {
        var eerst = Beurt(1, -30);
        var later = Beurt(2, -5);
        var opTijd = Beurt(3, -1, uur: 0);
        var teVroeg = Beurt(4, -40, uur: 15);

        Beurtvolgorde.Sorteer([teVroeg, later, opTijd, eerst], Nu).Select(b => b.Nummer).ShouldBe([3, 1, 2, 4]);
        Beurtvolgorde.Sorteer([teVroeg, later, opTijd, eerst], Nu.AddMinutes(15)).Select(b => b.Nummer).ShouldBe([3, 4, 1, 2]);
    }

    [Fact]
    public void De_wachttijden_zeggen_hoe_lang_het_nu_en_straks_duurt()
    {
        var tijden = Wachttijden.Van([Beurt(1, -20), Beurt(2, -5), Geholpen(3, 4), Geholpen(4, 10), Geholpen(5, 30)], medewerkers: 2, slotduur: 30, Nu);

        tijden.ShouldBe(new(2, 20, 10, 10, 30, 3, 0));
    }

    [Fact]
    public void Zonder_medewerkers_is_er_geen_verwachting() => Wachttijden.Van([Beurt(1, -20)], 0, 30, Nu).VerwachtMinuten.ShouldBeNull();

    [Theory]
    [InlineData(50, 5)]
    [InlineData(90, 9)]
    [InlineData(100, 10)]
    public void Een_percentiel_is_een_waarde_die_er_echt_was(int percentiel, int verwacht) =>
        Wachttijden.Percentiel([.. Enumerable.Range(1, 10)], percentiel).ShouldBe(verwacht);

    private static Wachtbeurt Beurt(int nummer, int minuten, int? uur = null) => Wachtbeurt.Neem(
        Waarden.Lees<OvoCode>("OVO900001"), Uuid.Nieuw(), new(2026, 11, 24), nummer, new(), Nu.AddMinutes(minuten), uur is null ? null : Uuid.Nieuw(),
        uur is { } u ? Nu.AddMinutes(u) : null);

    private static Wachtbeurt Geholpen(int nummer, int gewacht)
    {
        var beurt = Beurt(nummer, -100);
        beurt.RoepOp("1", Onthaalhuis.Loket, Nu.AddMinutes(-100 + gewacht)).ShouldBeNull();
        beurt.Start(Onthaalhuis.Loket, Nu.AddMinutes(-60)).ShouldBeNull();
        beurt.RondAf(null, Nu.AddMinutes(-50)).ShouldBeNull();
        return beurt;
    }
}
