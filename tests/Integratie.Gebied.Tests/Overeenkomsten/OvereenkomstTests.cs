using Integratie.Gebied.Overeenkomsten;
using Integratie.Kern;

namespace Integratie.Gebied.Tests.Overeenkomsten;

/// <summary>The states of an agreement, without a database.</summary>
[Trait("Eis", "OVK-01")]
public sealed class OvereenkomstTests
{
    private static readonly DateOnly Vandaag = Beeldbouwer.Dag;

    [Fact]
    public void Een_overeenkomst_begint_als_ontwerp() => Ontwerp().Status.ShouldBe(Overeenkomststatus.Ontwerp);

    [Fact]
    [Trait("Eis", "OVK-03")]
    public void Tekenen_maakt_ze_actief_en_vertelt_het()
    {
        var overeenkomst = Ontwerp();

        overeenkomst.Activeer(Vandaag).ShouldBeNull();

        overeenkomst.Status.ShouldBe(Overeenkomststatus.Actief);
        overeenkomst.Berichten.ShouldHaveSingleItem().ShouldBeOfType<OvereenkomstGeactiveerd>().TotEnMet.ShouldBe(Vandaag.AddDays(365));
    }

    [Fact]
    public void Twee_keer_tekenen_kan_niet() => Actief().Activeer(Vandaag)!.Code.ShouldBe("OvereenkomstIsAlGetekend");

    [Fact]
    public void Een_overeenkomst_die_voorbij_is_wordt_niet_meer_getekend() =>
        Ontwerp(Vandaag.AddDays(-30), Vandaag.AddDays(-1)).Activeer(Vandaag)!.Code.ShouldBe("OvereenkomstIsAlVoorbij");

    [Fact]
    public void Een_ontwerp_is_helemaal_te_wijzigen()
    {
        var overeenkomst = Ontwerp();

        overeenkomst.Wijzig(overeenkomst.Gegevens with { Type = Overeenkomsttype.Centraal, TotEnMet = null }, []).ShouldBeNull();

        overeenkomst.Geldigheid.TotEnMet.ShouldBeNull();
    }

    [Fact]
    public void Wat_getekend_is_ligt_vast()
    {
        var overeenkomst = Actief();

        overeenkomst.Wijzig(overeenkomst.Gegevens with { TotEnMet = null }, [])!.Code.ShouldBe("WatGetekendIsLigtVast");
        overeenkomst.Geldigheid.TotEnMet.ShouldNotBeNull();
    }

    [Fact]
    public void Contact_en_documenten_blijven_te_wijzigen()
    {
        var overeenkomst = Actief();

        overeenkomst.Wijzig(overeenkomst.Gegevens with { Contactnaam = "Iemand", Documenten = [new("Tekst", "archief/1")] }, []).ShouldBeNull();

        overeenkomst.Contactnaam.ShouldBe("Iemand");
    }

    [Fact]
    public void Opzeggen_legt_de_laatste_dag_vast()
    {
        var overeenkomst = Actief();

        overeenkomst.ZegOp(Vandaag.AddDays(60), "Werking stopt", Vandaag).ShouldBeNull();

        overeenkomst.Status.ShouldBe(Overeenkomststatus.Opgezegd);
        overeenkomst.Geldigheid.Bevat(Vandaag.AddDays(60)).ShouldBeTrue();
        overeenkomst.Geldigheid.Bevat(Vandaag.AddDays(61)).ShouldBeFalse();
        overeenkomst.Berichten[^1].ShouldBeOfType<OvereenkomstOpgezegd>().LaatsteDag.ShouldBe(Vandaag.AddDays(60));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(400)]
    public void Opzeggen_kan_niet_in_het_verleden_of_na_het_einde(int dagen) =>
        Actief().ZegOp(Vandaag.AddDays(dagen), "x", Vandaag)!.Fouten[0].Soort.ShouldBe(Invoerfoutsoort.Periode);

    [Fact]
    public void Een_ontwerp_is_niet_op_te_zeggen() =>
        Ontwerp().ZegOp(Vandaag, "x", Vandaag)!.Code.ShouldBe("AlleenEenActieveOvereenkomstIsOpTeZeggen");

    [Fact]
    [Trait("Eis", "OVK-03")]
    public void De_bewaking_waarschuwt_een_keer_per_einddag()
    {
        var overeenkomst = Actief(Vandaag.AddDays(80));
        var eerder = overeenkomst.Berichten.Count;

        overeenkomst.Bewaak(Vandaag, 90);
        overeenkomst.Bewaak(Vandaag.AddDays(1), 90);

        overeenkomst.Berichten.Skip(eerder).ShouldHaveSingleItem().ShouldBeOfType<OvereenkomstEindigtBinnenkort>().LaatsteDag.ShouldBe(Vandaag.AddDays(80));
    }

    [Theory]
    [InlineData(90, true)]
    [InlineData(91, false)]
    public void De_bewaking_telt_de_dagen_juist(int dagen, bool waarschuwt)
    {
        var overeenkomst = Actief(Vandaag.AddDays(dagen));

        overeenkomst.Bewaak(Vandaag, 90);

        overeenkomst.Berichten.OfType<OvereenkomstEindigtBinnenkort>().Any().ShouldBe(waarschuwt);
    }

    [Fact]
    public void Na_een_opzegging_wordt_er_opnieuw_gewaarschuwd()
    {
        var overeenkomst = Actief(Vandaag.AddDays(80));
        overeenkomst.Bewaak(Vandaag, 90);
        overeenkomst.ZegOp(Vandaag.AddDays(40), "x", Vandaag);

        overeenkomst.Bewaak(Vandaag, 90);

        overeenkomst.Berichten.OfType<OvereenkomstEindigtBinnenkort>().Select(b => b.LaatsteDag).ShouldBe([Vandaag.AddDays(80), Vandaag.AddDays(40)]);
    }

    [Fact]
    public void Na_de_laatste_dag_is_ze_beeindigd_en_dat_blijft_zo()
    {
        var overeenkomst = Actief(Vandaag.AddDays(10));

        overeenkomst.Bewaak(Vandaag.AddDays(10), 5);
        overeenkomst.Status.ShouldBe(Overeenkomststatus.Actief);
        overeenkomst.Bewaak(Vandaag.AddDays(11), 5);
        overeenkomst.Bewaak(Vandaag.AddDays(12), 5);

        overeenkomst.Status.ShouldBe(Overeenkomststatus.Beeindigd);
        overeenkomst.Berichten.OfType<OvereenkomstGeeindigd>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Zonder_einde_valt_er_niets_te_bewaken()
    {
        var overeenkomst = Ontwerp(Vandaag, null);
        overeenkomst.Activeer(Vandaag);

        overeenkomst.Bewaak(Vandaag.AddYears(50), 90);

        overeenkomst.Status.ShouldBe(Overeenkomststatus.Actief);
    }

    private static Overeenkomst Ontwerp() => Ontwerp(Vandaag, Vandaag.AddDays(365));

    private static Overeenkomst Ontwerp(DateOnly van, DateOnly? totEnMet) => Overeenkomst.Registreer(
        new("Samenwerking", Overeenkomsttype.Uitvoering, ["agentschap", "OVO002067"], [Beeldbouwer.Gebied("gemeente:44021")],
            [Taak.UitvoeringEersteLijn], van, totEnMet), []);

    private static Overeenkomst Actief(DateOnly? totEnMet = null)
    {
        var overeenkomst = Ontwerp(Vandaag, totEnMet ?? Vandaag.AddDays(365));
        overeenkomst.Activeer(Vandaag).ShouldBeNull();
        return overeenkomst;
    }
}
