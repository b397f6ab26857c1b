using Integratie.Kern;
using Integratie.Onthaal.Verwijzingen;

namespace Integratie.Onthaal.Tests.Verwijzingen;

[Trait("Eis", "ONT-04")]
public sealed class AdviesEnDoorstroomTests(Verwijshuis huis) : IClassFixture<Verwijshuis>
{
    private static readonly NisCode Gent = NisCode.Parse("44021");

    [Fact]
    public async Task Het_advies_noemt_diensten_in_de_buurt_met_de_reden_erbij()
    {
        var advies = await huis.Lukt(Onthaalhuis.Loket, new GeefVerwijsadvies("wonen", Gent, "nl"));

        advies.Voorstellen.ShouldNotBeEmpty();
        advies.Voorstellen[0].Redenen.Select(r => r.Tekst).ShouldBe(["Past bij het thema van de vraag", "Werkt in het Nederlands", "In de gemeente zelf"]);
        advies.Voorstellen.Select(v => v.Punten).ShouldBe(advies.Voorstellen.Select(v => v.Punten).OrderDescending());
    }

    [Fact]
    public async Task Als_niets_over_het_thema_gaat_zegt_het_advies_dat()
    {
        var advies = await huis.Lukt(Onthaalhuis.Loket, new GeefVerwijsadvies("verblijf", NisCode.Parse("21004"), "so"));

        advies.Voorstellen.ShouldNotBeEmpty();
        advies.Voorstellen.ShouldAllBe(v => v.Redenen.All(r => r.Tekst != "Past bij het thema van de vraag"));
        advies.Meldingen[0].ShouldContain("niets over dit thema");
    }

    [Fact]
    [Trait("Eis", "ONT-07")]
    public async Task Acties_van_het_lokaal_bestuur_staan_apart_met_hun_data()
    {
        var advies = await huis.Lukt(Onthaalhuis.Loket, new GeefVerwijsadvies("wonen", Gent));

        advies.Acties.ShouldContain(a => a.Organisatienaam == "Sociaal Huis Gent");
        advies.Acties.ShouldAllBe(a => a.Van <= DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1));
    }

    [Theory]
    [InlineData("zomaar", "44021", "thema")]
    [InlineData("wonen", "99999", "gemeente")]
    public async Task Over_wat_we_niet_kennen_geven_we_geen_advies(string thema, string gemeente, string veld)
    {
        var fout = await huis.Mislukt(Onthaalhuis.Loket, new GeefVerwijsadvies(thema, NisCode.Parse(gemeente)));

        fout.Fouten.ShouldHaveSingleItem().Veld.ShouldBe(veld);
    }

    [Fact]
    public async Task De_lijst_bladert_zonder_iets_over_te_slaan()
    {
        for (var i = 0; i < 5; i++)
        {
            await huis.Verwijs(Contactvoorbeeld.Telefoontje("wonen"), actor: "Woonwinkel");
        }

        var gezien = new List<Guid>();
        string? na = null;
        do
        {
            var blad = await huis.Lukt(Onthaalhuis.Loket, new ZoekVerwijzingen(new(Thema: "wonen"), new(Na: na, Grootte: 2)));
            gezien.AddRange(blad.Items.Select(r => r.Id));
            na = blad.Volgende;
        }
        while (na is not null);

        gezien.Count.ShouldBe(5);
        gezien.ShouldBeUnique();
    }
}
