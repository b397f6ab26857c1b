using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Raadpleging;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests.Bevoegdheden;

/// <summary>What a municipality takes over from those that merged into it, on the real mergers of 2019 and 2025.</summary>
[Trait("Eis", "GEB-14")]
public sealed class ErfenisTests
{
    private const string Hasselt = "71072";
    private const string OudHasselt = "71022";
    private const string Kortessem = "73040";
    private const string MerelbekeMelle = "44088";
    private const string Melle = "44040";
    private const string Merelbeke = "44043";

    private static readonly DateOnly Fusie = new(2025, 1, 1);

    [Theory]
    [InlineData("2024-12-31", Kortessem)]
    [InlineData("2025-01-01", Hasselt)]
    [InlineData("2026-11-24", Hasselt)]
    public void Vanaf_de_fusie_geldt_de_rij_van_een_voorganger_voor_de_opvolger(string dag, string nis)
    {
        var beeld = Beeld().Rij($"gemeente:{Kortessem}", Taak.Taalbeleid, "vgc", "stad", rechtsgrond: "Besluit 2020").Bouw();

        var toewijzing = Bepaal(beeld, nis, Beeldbouwer.Op(dag))!;

        toewijzing.Instantie.Code.ShouldBe("vgc");
        toewijzing.Regime.ShouldBe("stad");
        toewijzing.Rechtsgrond.ShouldBe("Besluit 2020");
    }

    [Fact]
    public void Het_antwoord_zegt_dat_de_rij_van_een_voorganger_komt()
    {
        var toewijzing = Bepaal(Beeld().Rij($"gemeente:{Kortessem}", Taak.Taalbeleid, "vgc").Bouw(), Hasselt)!;

        toewijzing.Regel.ShouldBe("DeOpvolgerNeemtDeRegelingVanDeVoorgangerOver");
        toewijzing.Gebied.ShouldBe(Beeldbouwer.Gebied($"gemeente:{Kortessem}"));
        toewijzing.Uitleg.ShouldBe("Vlaamse Gemeenschapscommissie is aangewezen voor Kortessem (73040), dat op 1 januari 2025 opging in Hasselt (71072).");
    }

    [Fact]
    public void Een_eigen_rij_van_de_opvolger_gaat_voor() =>
        Bepaal(Beeld().Rij($"gemeente:{OudHasselt}", Taak.Taalbeleid, "vgc").Rij($"gemeente:{Hasselt}", Taak.Taalbeleid, "hvn-brussel", van: Fusie).Bouw(), Hasselt)!
            .Instantie.Code.ShouldBe("hvn-brussel");

    [Theory]
    [InlineData("2026-05-31", "vgc")]
    [InlineData("2026-06-01", "hvn-brussel")]
    [InlineData("2026-06-30", "hvn-brussel")]
    [InlineData("2026-07-01", "agentschap")]
    public void Wat_een_voorganger_had_komt_niet_terug_als_de_eigen_regeling_van_de_opvolger_afloopt(string dag, string verwacht)
    {
        var beeld = Beeld().Rij($"gemeente:{OudHasselt}", Taak.Taalbeleid, "vgc")
            .Rij($"gemeente:{Hasselt}", Taak.Taalbeleid, "hvn-brussel", van: new(2026, 6, 1), totEnMet: new(2026, 6, 30)).Bouw();

        Bepaal(beeld, Hasselt, Beeldbouwer.Op(dag))!.Instantie.Code.ShouldBe(verwacht);
    }

    [Fact]
    public void De_opvolger_kan_beslissen_dat_de_regeling_van_de_voorganger_stopt() =>
        Bepaal(Beeld().Rij($"gemeente:{OudHasselt}", Taak.Taalbeleid, "vgc").Rij($"gemeente:{Hasselt}", Taak.Taalbeleid, null, van: Fusie).Bouw(), Hasselt)!
            .Instantie.Code.ShouldBe("agentschap");

    [Fact]
    public void Een_rij_die_voor_de_fusie_afliep_komt_niet_mee() =>
        Bepaal(Beeld().Rij($"gemeente:{Kortessem}", Taak.Taalbeleid, "vgc", totEnMet: new(2024, 12, 31)).Bouw(), Hasselt)!.Instantie.Code.ShouldBe("agentschap");

    [Fact]
    public void Bij_verschillende_rijen_kiest_niemand_stil_en_beslist_het_ruimere_gebied()
    {
        var beeld = Beeld().Rij($"gemeente:{Melle}", Taak.Taalbeleid, "vgc").Rij($"gemeente:{Merelbeke}", Taak.Taalbeleid, "hvn-brussel").Bouw();

        var toewijzing = Bepaal(beeld, MerelbekeMelle)!;

        toewijzing.Instantie.Code.ShouldBe("agentschap");
        toewijzing.Gebied.ShouldBe(Gebiedsaanduiding.Werkgebied);
        toewijzing.Regel.ShouldBe("NaEenFusieMetVerschillendeRegelingenBeslistHetRuimereGebied");
        var waarom = toewijzing.Geblokkeerd.ShouldHaveSingleItem();
        waarom.ShouldContain("Melle: Vlaamse Gemeenschapscommissie");
        waarom.ShouldContain("Merelbeke: Huis van het Nederlands Brussel");
        Bepaal(beeld, Melle, new(2024, 12, 31))!.Instantie.Code.ShouldBe("vgc");
    }

    [Theory]
    [InlineData(null, null, "vgc")]
    [InlineData("stad", "provincie", "agentschap")]
    public void Dezelfde_regeling_is_dezelfde_instantie_onder_hetzelfde_regime(string? een, string? twee, string verwacht) =>
        Bepaal(Beeld().Rij($"gemeente:{Melle}", Taak.Taalbeleid, "vgc", een).Rij($"gemeente:{Merelbeke}", Taak.Taalbeleid, "vgc", twee).Bouw(), MerelbekeMelle)!
            .Instantie.Code.ShouldBe(verwacht);

    [Fact]
    public void Het_bestuur_van_de_nieuwe_gemeente_volgt_dat_van_de_oude_op()
    {
        var beeld = Beeld().Bestuur("oud-melle", Melle).Bestuur("oud-merelbeke", Merelbeke)
            .Rij($"gemeente:{Melle}", Taak.Taalbeleid, "oud-melle").Rij($"gemeente:{Merelbeke}", Taak.Taalbeleid, "oud-merelbeke").Bouw();

        Bepaal(beeld, MerelbekeMelle)!.Instantie.Naam.ShouldBe("Lokaal bestuur Merelbeke-Melle");
        Bepaal(beeld, Melle, new(2024, 12, 31))!.Instantie.Code.ShouldBe("oud-melle");
    }

    [Fact]
    public void Wie_een_gemeente_opslorpt_houdt_de_eigen_regeling()
    {
        // Antwerp took over Borsbeek in 2025 and kept its code: a row for the small one never reaches the big one.
        var beeld = Beeld().Rij("gemeente:11007", Taak.Taalbeleid, "vgc").Bouw();

        Bepaal(beeld, "11002")!.Instantie.Code.ShouldBe("agentschap");
        Bepaal(beeld, "11007", new(2024, 12, 31))!.Instantie.Code.ShouldBe("vgc");
    }

    [Fact]
    public void Ook_na_twee_fusies_telt_wat_het_laatst_beslist_is()
    {
        // No municipality merged twice yet; this one does in 2030.
        var bouwer = Beeld().Fusie("71900", "Groot-Hasselt", new(2030, 1, 1), Hasselt, "71011").Rij($"gemeente:{Kortessem}", Taak.Taalbeleid, "vgc");

        Bepaal(bouwer.Bouw(), "71900", new(2030, 1, 1))!.Instantie.Code.ShouldBe("vgc");
        Bepaal(bouwer.Rij($"gemeente:{Hasselt}", Taak.Taalbeleid, "hvn-brussel", van: Fusie).Bouw(), "71900", new(2030, 1, 1))!
            .Instantie.Code.ShouldBe("hvn-brussel");
    }

    [Fact]
    [Trait("Eis", "OVK-03")]
    public void Een_overeenkomst_met_een_voorganger_ontgrendelt_ook_bij_de_opvolger()
    {
        var bouwer = Beeld().Rij($"gemeente:{Kortessem}", Taak.Taalbeleid, "de-rand", voorwaarde: Overeenkomsttype.Taaluitvoering);

        var zonder = Bepaal(bouwer.Bouw(), Hasselt)!;
        zonder.Instantie.Code.ShouldBe("agentschap");
        zonder.Geblokkeerd.ShouldHaveSingleItem().ShouldContain("Kortessem (73040), dat op 1 januari 2025 opging in Hasselt");

        var met = Bepaal(bouwer.Overeenkomst(Overeenkomsttype.Taaluitvoering, ["agentschap", "de-rand"], [$"gemeente:{Kortessem}"], [Taak.Taalbeleid]).Bouw(), Hasselt)!;
        met.Instantie.Code.ShouldBe("de-rand");
        met.Regel.ShouldBe("DeOvereenkomstIsActief");
    }

    [Fact]
    [Trait("Eis", "GEB-01")]
    public void Een_nieuwe_gemeente_blijft_in_de_groep_en_de_regio_van_wie_erin_opging()
    {
        var beeld = Beeld().Groep("centrumsteden", OudHasselt).Regio("limburg", OudHasselt, Kortessem).Bouw();
        var verdeeld = Beeld().Regio(new(new(2015, 1, 1)), ("limburg", OudHasselt), ("haspengouw", Kortessem)).Bouw();

        beeld.In(Gebiedsaanduiding.Groep("centrumsteden"), Beeldbouwer.Dag).ShouldHaveSingleItem().Nis.Waarde.ShouldBe(Hasselt);
        beeld.In(Gebiedsaanduiding.Regio("limburg"), Beeldbouwer.Dag).ShouldHaveSingleItem().Nis.Waarde.ShouldBe(Hasselt);
        verdeeld.Regio(Beeldbouwer.Nis(Hasselt), Beeldbouwer.Dag).ShouldBeNull();
    }

    [Theory]
    [Trait("Eis", "GEB-07")]
    [InlineData("vgc", 0)]
    [InlineData("hvn-brussel", 1)]
    public void Wie_de_regeling_van_de_voorganger_bevestigt_vertelt_geen_wijziging(string instantie, int verteld)
    {
        var hasselt = Beeldbouwer.Gebied($"gemeente:{Hasselt}");
        var beeld = Beeld().Rij($"gemeente:{Kortessem}", Taak.Taalbeleid, "vgc").Bouw();
        var nieuw = Bevoegdheid.StelVoor(new(hasselt, Taak.Taalbeleid, instantie, null, null, new(Beeldbouwer.Dag), "r", "r"),
            Herkomst.Besluit, Persona.Centraal, DateTimeOffset.UnixEpoch);

        nieuw.NeemOver([], Erfenis.Vorige(beeld, hasselt, Taak.Taalbeleid, Beeldbouwer.Dag)).ShouldBeNull();

        nieuw.Berichten.Count.ShouldBe(verteld);
        nieuw.Berichten.OfType<RegimeGewijzigd>().ShouldAllBe(b => b.OudeInstantie == "vgc" && b.NieuweInstantie == instantie);
    }

    private static Beeldbouwer Beeld() => new Beeldbouwer().Rij("werkgebied", Taak.Taalbeleid, "agentschap");

    private static Toewijzing? Bepaal(Gebiedsbeeld beeld, string nis, DateOnly? dag = null)
    {
        var op = dag ?? Beeldbouwer.Dag;
        return Bevoegdheidsbepaling.Bepaal(beeld, beeld.Ligging(beeld.Gemeenten.Vind(Beeldbouwer.Nis(nis))!, op), Taak.Taalbeleid, op);
    }
}
