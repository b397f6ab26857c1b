using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Raadpleging;

namespace Integratie.Gebied.Tests.Bevoegdheden;

[Trait("Eis", "GEB-05")]
public sealed class BevoegdheidsbepalingTests
{
    private static readonly DateOnly Dag = Beeldbouwer.Dag;

    [Fact]
    public void Zonder_rij_is_niemand_bevoegd() =>
        Bepaal(new Beeldbouwer().Bouw(), "44021", Taak.Taalbeleid).ShouldBeNull();

    [Theory]
    [InlineData("44021", "OVO002067")]
    [InlineData("44087", "de-rand")]
    [InlineData("41002", "provincie-limburg")]
    [InlineData("11001", "hvn-brussel")]
    [InlineData("21004", "vgc")]
    [InlineData("71016", "agentschap")]
    public void Het_meest_specifieke_gebied_gaat_voor(string nis, string verwacht)
    {
        var beeld = new Beeldbouwer()
            .Groep("centrumsteden", "44021", "44087").Regio("oost", "44021", "44087", "41002")
            .Rij("werkgebied", Taak.Taalbeleid, "agentschap")
            .Rij("gewest:04000", Taak.Taalbeleid, "vgc")
            .Rij("provincie:10000", Taak.Taalbeleid, "hvn-brussel")
            .Rij("provincie:40000", Taak.Taalbeleid, "hvn-brussel")
            .Rij("regio:oost", Taak.Taalbeleid, "provincie-limburg")
            .Rij("groep:centrumsteden", Taak.Taalbeleid, "de-rand")
            .Rij("gemeente:44021", Taak.Taalbeleid, "OVO002067")
            .Bouw();

        Bepaal(beeld, nis, Taak.Taalbeleid)!.Instantie.Code.ShouldBe(verwacht);
    }

    [Fact]
    public void De_volgorde_van_de_rijen_maakt_niet_uit()
    {
        var beeld = new Beeldbouwer().Rij("gemeente:44021", Taak.Regie, "OVO002067").Rij("werkgebied", Taak.Regie, "agentschap").Bouw();

        Bepaal(beeld, "44021", Taak.Regie)!.Instantie.Code.ShouldBe("OVO002067");
    }

    [Fact]
    public void Een_rij_geldt_alleen_voor_haar_eigen_taak()
    {
        var beeld = new Beeldbouwer().Rij("gemeente:44021", Taak.Taalbeleid, "OVO002067").Rij("werkgebied", Taak.Taalpromotie, "agentschap").Bouw();

        Bepaal(beeld, "44021", Taak.Taalpromotie)!.Instantie.Code.ShouldBe("agentschap");
    }

    [Theory]
    [InlineData("2025-12-31", "agentschap")]
    [InlineData("2026-01-01", "OVO002067")]
    [InlineData("2026-06-30", "OVO002067")]
    [InlineData("2026-07-01", "agentschap")]
    public void Een_rij_geldt_van_haar_eerste_tot_en_met_haar_laatste_dag(string dag, string verwacht)
    {
        var beeld = new Beeldbouwer().Rij("werkgebied", Taak.Taalbeleid, "agentschap")
            .Rij("gemeente:44021", Taak.Taalbeleid, "OVO002067", van: new(2026, 1, 1), totEnMet: new(2026, 6, 30)).Bouw();

        Bepaal(beeld, "44021", Taak.Taalbeleid, Beeldbouwer.Op(dag))!.Instantie.Code.ShouldBe(verwacht);
    }

    [Fact]
    public void Als_de_eigen_regeling_stopt_beslist_het_ruimere_gebied()
    {
        var beeld = new Beeldbouwer().Rij("werkgebied", Taak.Taalbeleid, "agentschap")
            .Rij("gemeente:44021", Taak.Taalbeleid, "OVO002067", totEnMet: new(2026, 6, 30))
            .Rij("gemeente:44021", Taak.Taalbeleid, null, van: new(2026, 7, 1)).Bouw();

        var toewijzing = Bepaal(beeld, "44021", Taak.Taalbeleid)!;

        toewijzing.Instantie.Code.ShouldBe("agentschap");
        toewijzing.Gebied.ShouldBe(Gebiedsaanduiding.Werkgebied);
    }

    [Fact]
    [Trait("Eis", "GEB-06")]
    public void Het_regime_komt_van_de_rij_die_beslist()
    {
        var beeld = new Beeldbouwer().Rij("werkgebied", Taak.UitvoeringEersteLijn, "agentschap", "agentschap")
            .Rij("gemeente:44021", Taak.UitvoeringEersteLijn, "OVO002067", "stad").Bouw();

        Bepaal(beeld, "44021", Taak.UitvoeringEersteLijn)!.Regime.ShouldBe("stad");
        Bepaal(beeld, "44087", Taak.UitvoeringEersteLijn)!.Regime.ShouldBe("agentschap");
    }

    [Fact]
    public void Het_antwoord_noemt_de_regel_en_de_rechtsgrond()
    {
        var beeld = new Beeldbouwer().Rij("gemeente:44021", Taak.Regie, "OVO002067", rechtsgrond: "Besluit 2014").Bouw();

        var toewijzing = Bepaal(beeld, "44021", Taak.Regie)!;

        toewijzing.Regel.ShouldBe("HetMeestSpecifiekeGebiedGaatVoor");
        toewijzing.Rechtsgrond.ShouldBe("Besluit 2014");
        toewijzing.Uitleg.ShouldBe("Lokaal bestuur Gent is aangewezen voor Gent.");
    }

    [Trait("Eis", "OVK-03")]
    [Trait("Eis", "RND-02")]
    public sealed class MetVoorwaarde
    {
        private const string Overijse = "23062";

        [Fact]
        public void Zonder_overeenkomst_is_de_bevoegdheid_geblokkeerd_en_beslist_het_ruimere_gebied()
        {
            var toewijzing = Bepaal(Rand().Bouw(), Overijse, Taak.Taalpromotie)!;

            toewijzing.Instantie.Code.ShouldBe("agentschap");
            toewijzing.Regel.ShouldBe("ZonderOvereenkomstBeslistHetRuimereGebied");
            toewijzing.Geblokkeerd.ShouldHaveSingleItem().ShouldBe("vzw de Rand heeft voor de groep Vlaamse Rand op die dag geen actieve overeenkomst");
        }

        [Fact]
        [Trait("Eis", "RND-01")]
        public void Met_een_actieve_overeenkomst_is_de_bevoegdheid_vrij()
        {
            var toewijzing = Bepaal(Rand().Overeenkomst(Overeenkomsttype.Taaluitvoering, ["agentschap", "de-rand"], ["groep:vlaamse-rand"],
                [Taak.Taalpromotie, Taak.Taalbeleid]).Bouw(), Overijse, Taak.Taalpromotie)!;

            toewijzing.Instantie.Code.ShouldBe("de-rand");
            toewijzing.Regel.ShouldBe("DeOvereenkomstIsActief");
            toewijzing.Geblokkeerd.ShouldBeEmpty();
        }

        [Theory]
        [InlineData("2025-12-31", "agentschap")]
        [InlineData("2026-01-01", "de-rand")]
        [InlineData("2026-12-31", "de-rand")]
        [InlineData("2027-01-01", "agentschap")]
        public void De_blokkering_volgt_de_looptijd(string dag, string verwacht)
        {
            var beeld = Rand().Overeenkomst(Overeenkomsttype.Taaluitvoering, ["agentschap", "de-rand"], ["groep:vlaamse-rand"], [Taak.Taalpromotie],
                new(2026, 1, 1), new(2026, 12, 31)).Bouw();

            Bepaal(beeld, Overijse, Taak.Taalpromotie, Beeldbouwer.Op(dag))!.Instantie.Code.ShouldBe(verwacht);
        }

        [Fact]
        public void Een_overeenkomst_van_een_ander_type_telt_niet() => Geblokkeerd(Rand().Overeenkomst(
            Overeenkomsttype.Centraal, ["agentschap", "de-rand"], ["groep:vlaamse-rand"], [Taak.Taalpromotie]));

        [Fact]
        public void Een_overeenkomst_met_een_ander_telt_niet() => Geblokkeerd(Rand().Overeenkomst(
            Overeenkomsttype.Taaluitvoering, ["agentschap", "vgc"], ["groep:vlaamse-rand"], [Taak.Taalpromotie]));

        [Fact]
        public void Een_overeenkomst_over_een_andere_taak_telt_niet() => Geblokkeerd(Rand().Overeenkomst(
            Overeenkomsttype.Taaluitvoering, ["agentschap", "de-rand"], ["groep:vlaamse-rand"], [Taak.Taalbeleid]));

        [Fact]
        public void Een_overeenkomst_elders_telt_niet() => Geblokkeerd(Rand().Overeenkomst(
            Overeenkomsttype.Taaluitvoering, ["agentschap", "de-rand"], ["gemeente:23016"], [Taak.Taalpromotie]));

        [Fact]
        [Trait("Eis", "RND-05")]
        public void De_andere_taken_in_de_rand_blijven_bij_het_agentschap()
        {
            var beeld = Rand().Rij("werkgebied", Taak.TolkenInrichtendeMacht, "agentschap").Overeenkomst(
                Overeenkomsttype.Taaluitvoering, ["agentschap", "de-rand"], ["groep:vlaamse-rand"], [Taak.Taalpromotie]).Bouw();

            Bepaal(beeld, Overijse, Taak.TolkenInrichtendeMacht)!.Instantie.Code.ShouldBe("agentschap");
        }

        private static Beeldbouwer Rand() => new Beeldbouwer().Rij("werkgebied", Taak.Taalpromotie, "agentschap")
            .Rij("groep:vlaamse-rand", Taak.Taalpromotie, "de-rand", voorwaarde: Overeenkomsttype.Taaluitvoering);

        private static void Geblokkeerd(Beeldbouwer bouwer) =>
            Bepaal(bouwer.Bouw(), Overijse, Taak.Taalpromotie)!.Instantie.Code.ShouldBe("agentschap");
    }

    private static Toewijzing? Bepaal(Gebiedsbeeld beeld, string nis, Taak taak, DateOnly? dag = null)
    {
        var op = dag ?? Dag;
        return Bevoegdheidsbepaling.Bepaal(beeld, beeld.Ligging(beeld.Gemeenten.Op(Beeldbouwer.Nis(nis), op)[0], op), taak, op);
    }
}
