using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Tests.Loketten;
using Integratie.Kern;

namespace Integratie.Gebied.Tests.Loketaanvragen;

/// <summary>The states of a request and who leads it from one to the next.</summary>
[Trait("Eis", "GEB-10")]
public sealed class LoketaanvraagTests
{
    private static readonly DateTimeOffset Nu = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Een_ontwerp_mag_onvolledig_zijn_maar_een_indiening_niet()
    {
        var aanvraag = Ontwerp(new(NisCode.Parse("44021"), "Kaal"));

        var mislukking = aanvraag.DienIn("an", Nu).ShouldNotBeNull();

        mislukking.Fouten.Select(f => f.Veld).ShouldBe(["motivering", "cijfers", "diensten", "gewensteStart"]);
        aanvraag.Status.ShouldBe(Aanvraagstatus.Ontwerp);
    }

    [Fact]
    public void Wie_indient_legt_de_inhoud_vast_tot_ze_terugkomt()
    {
        var aanvraag = Ingediend();
        aanvraag.Wijzig(Aanvraagvoorbeeld.InGent(), "an", Nu).ShouldNotBeNull().Code.ShouldBe("AanvraagLigtVast");
        aanvraag.DienIn("an", Nu).ShouldNotBeNull().Code.ShouldBe("AanvraagIsAlIngediend");

        aanvraag.StuurTerug("bo", "Vul aan.", Nu).ShouldBeNull();

        aanvraag.Wijzig(Aanvraagvoorbeeld.InGent() with { Naam = "Aangevuld" }, "an", Nu).ShouldBeNull();
        aanvraag.DienIn("an", Nu).ShouldBeNull();
        (aanvraag.Status, aanvraag.Naam, aanvraag.BeslistDoor).ShouldBe((Aanvraagstatus.Ingediend, "Aangevuld", null));
    }

    [Theory]
    [Trait("Eis", "KRN-03")]
    [InlineData("schrijver")]
    [InlineData("wijziger")]
    [InlineData("indiener")]
    public void Wie_eraan_meeschreef_beslist_niet(string wie)
    {
        var aanvraag = Loketaanvraag.StelOp(Aanvraagvoorbeeld.InGent(), OvoCode.Parse("OVO002067"), "Stad Gent", "schrijver", Nu);
        aanvraag.Wijzig(Aanvraagvoorbeeld.InGent(), "wijziger", Nu).ShouldBeNull();
        aanvraag.DienIn("indiener", Nu).ShouldBeNull();

        Mislukking?[] weigeringen = [aanvraag.KeurGoed(wie, null, Nu), aanvraag.Weiger(wie, "nee", Nu), aanvraag.StuurTerug(wie, "vul aan", Nu)];

        weigeringen.ShouldAllBe(m => m != null && m.Code == "AanvraagVraagtVierOgen");
        aanvraag.KeurGoed("een ander", null, Nu).ShouldBeNull();
    }

    [Fact]
    public void Wat_beslist_is_wordt_niet_nog_eens_beslist()
    {
        var aanvraag = Ingediend();
        aanvraag.Weiger("bo", "Te weinig vraag.", Nu).ShouldBeNull();

        aanvraag.KeurGoed("cas", null, Nu).ShouldNotBeNull().Code.ShouldBe("AanvraagWachtNietOpBeslissing");
        aanvraag.TrekIn("an", "laat maar", Nu).ShouldNotBeNull().Code.ShouldBe("AanvraagIsAfgehandeld");
    }

    [Fact]
    public void Wat_goedgekeurd_is_wordt_een_keer_geopend_en_dan_niet_meer_ingetrokken()
    {
        var aanvraag = Ingediend();
        aanvraag.Open(Loket(), true, "an", Nu).ShouldNotBeNull().Code.ShouldBe("AanvraagIsNietGoedgekeurd");
        aanvraag.KeurGoed("bo", "Goed onderbouwd.", Nu).ShouldBeNull();
        aanvraag.Open(Loket(), false, "an", Nu).ShouldNotBeNull().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("gemeente");
        aanvraag.Open(Loket(antenne: true), true, "an", Nu).ShouldNotBeNull().Fouten.ShouldHaveSingleItem().Veld.ShouldBe("isAntenne");

        var loket = Loket();
        aanvraag.Open(loket, true, "an", Nu).ShouldBeNull();

        aanvraag.Loket.ShouldBe(loket.Id);
        aanvraag.Open(Loket(), true, "an", Nu).ShouldNotBeNull().Code.ShouldBe("LoketIsAlGeopend");
        aanvraag.TrekIn("an", "laat maar", Nu).ShouldNotBeNull().Code.ShouldBe("AanvraagIsAfgehandeld");
    }

    [Fact]
    public void Een_goedkeuring_zonder_loket_is_nog_in_te_trekken()
    {
        var aanvraag = Ingediend();
        aanvraag.KeurGoed("bo", null, Nu).ShouldBeNull();

        aanvraag.TrekIn("an", "Het gebouw gaat niet door.", Nu).ShouldBeNull();

        aanvraag.Status.ShouldBe(Aanvraagstatus.Ingetrokken);
        aanvraag.Open(Loket(), true, "an", Nu).ShouldNotBeNull().Code.ShouldBe("AanvraagIsNietGoedgekeurd");
    }

    [Fact]
    public void Het_verloop_noemt_elke_stap_met_wie_wanneer_en_waarom()
    {
        var aanvraag = Ontwerp(Aanvraagvoorbeeld.InGent());
        aanvraag.Wijzig(Aanvraagvoorbeeld.InGent(), "an", Nu.AddHours(1));
        aanvraag.Wijzig(Aanvraagvoorbeeld.InGent(), "an", Nu.AddHours(2));
        aanvraag.DienIn("an", Nu.AddHours(3));
        aanvraag.StuurTerug("bo", " Vul aan. ", Nu.AddHours(4));

        aanvraag.Verloop.ShouldBe(
        [
            new(Aanvraaghandeling.Opgesteld, Nu, "an"),
            new(Aanvraaghandeling.Gewijzigd, Nu.AddHours(2), "an"),
            new(Aanvraaghandeling.Ingediend, Nu.AddHours(3), "an"),
            new(Aanvraaghandeling.Teruggestuurd, Nu.AddHours(4), "bo", "Vul aan."),
        ]);
    }

    private static Loketaanvraag Ontwerp(Aanvraaggegevens gegevens) => Loketaanvraag.StelOp(gegevens, OvoCode.Parse("OVO002067"), "Stad Gent", "an", Nu);

    private static Loketaanvraag Ingediend()
    {
        var aanvraag = Ontwerp(Aanvraagvoorbeeld.InGent());
        aanvraag.DienIn("an", Nu).ShouldBeNull();
        return aanvraag;
    }

    private static Loket Loket(bool antenne = false) => Gebied.Loketten.Loket.Open(Loketvoorbeeld.InGent() with { IsAntenne = antenne }, "Gent");
}
