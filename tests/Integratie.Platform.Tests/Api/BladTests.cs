using Integratie.Kern;
using Integratie.Platform.Api;

namespace Integratie.Platform.Tests.Api;

[Trait("Eis", "KRN-10")]
public sealed class BladTests
{
    private const string Kenmerk = "loketten?gemeente=44021&orde=naam";
    private static readonly Bladwijzers Wijzers = new(new(new Dictionary<int, byte[]> { [1] = new byte[32] }, new byte[32]));

    [Fact]
    public void Van_blad_naar_blad_komt_elke_rij_precies_eenmaal()
    {
        var rijen = Enumerable.Range(0, 103).Select(i => i.ToString("000", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var gezien = new List<string>();
        var vraag = new Bladvraag(10);
        for (var bladen = 0; ; bladen++)
        {
            var na = Wijzers.Lees(vraag, Kenmerk).Waarde;
            var gevonden = rijen.Where(r => na is null || string.CompareOrdinal(r, na[0]) > 0).Take(vraag.Grootte + 1).ToList();
            var blad = Wijzers.Maak(gevonden, vraag, Kenmerk, r => [r]);
            gezien.AddRange(blad.Items);
            if (blad.Volgende is null)
            {
                bladen.ShouldBe(10);
                break;
            }

            vraag = vraag with { Na = blad.Volgende };
        }

        gezien.ShouldBe(rijen);
    }

    [Fact]
    public void Een_laatste_blad_dat_juist_vol_is_heeft_geen_volgend() =>
        Wijzers.Maak(["a", "b"], new(2), Kenmerk, r => [r]).Volgende.ShouldBeNull();

    [Fact]
    public void Een_gewijzigde_bladwijzer_wordt_geweigerd()
    {
        var wijzer = Wijzers.Maak(["Sint-Niklaas", "b", "c"], new(1), Kenmerk, r => [r, "1"]).Volgende!;

        Wijzers.Lees(new(1, wijzer), Kenmerk).Waarde.ShouldBe(["Sint-Niklaas", "1"]);
        for (var plaats = 0; plaats < wijzer.Length - 1; plaats++)
        {
            var anders = wijzer[..plaats] + (wijzer[plaats] == 'A' ? 'B' : 'A') + wijzer[(plaats + 1)..];
            Wijzers.Lees(new(1, anders), Kenmerk).Mislukking.ShouldNotBeNull().Fouten[0].Veld.ShouldBe("cursor");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("geen base64 !")]
    [InlineData("AAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("' or 1=1 --")]
    public void Wat_geen_bladwijzer_is_wordt_geweigerd(string tekst) =>
        Wijzers.Lees(new(1, tekst), Kenmerk).Mislukking.ShouldNotBeNull().Soort.ShouldBe(Mislukkingssoort.Ongeldig);

    [Fact]
    public void Een_bladwijzer_van_een_andere_vraag_of_een_andere_sleutel_wordt_geweigerd()
    {
        var wijzer = Wijzers.Maak(["a", "b"], new(1), Kenmerk, r => [r]).Volgende;
        var andere = new Bladwijzers(new(new Dictionary<int, byte[]> { [1] = new byte[32] }, [.. Enumerable.Repeat((byte)1, 32)]));

        Wijzers.Lees(new(1, wijzer), Kenmerk + "&x").IsGelukt.ShouldBeFalse();
        andere.Lees(new(1, wijzer), Kenmerk).IsGelukt.ShouldBeFalse();
        Wijzers.Lees(new(1, new string('A', 5000)), Kenmerk).IsGelukt.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    [InlineData(int.MaxValue)]
    public void Een_blad_telt_1_tot_200_rijen(int grootte) =>
        Wijzers.Lees(new(grootte), Kenmerk).Mislukking.ShouldNotBeNull().Fouten[0].ShouldBe(
            new Invoerfout("pageSize", "Vraag 1 tot 200 rijen per bladzijde.", Invoerfoutsoort.Bereik));
}
