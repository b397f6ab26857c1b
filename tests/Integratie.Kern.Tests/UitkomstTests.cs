namespace Integratie.Kern.Tests;

public sealed class UitkomstTests
{
    [Fact]
    public void Een_waarde_is_een_gelukte_uitkomst()
    {
        Uitkomst<int> uitkomst = 5;

        uitkomst.IsGelukt.ShouldBeTrue();
        uitkomst.Waarde.ShouldBe(5);
        uitkomst.Kies(w => $"{w}", m => m.Code).ShouldBe("5");
    }

    [Fact]
    public void Een_mislukking_heeft_geen_waarde()
    {
        Uitkomst<int> uitkomst = Mislukking.NietGevonden("Het loket");

        uitkomst.IsGelukt.ShouldBeFalse();
        uitkomst.Mislukking!.Bericht.ShouldBe("Het loket bestaat niet of is niet zichtbaar voor u.");
        uitkomst.Kies(w => $"{w}", m => m.Code).ShouldBe("NietGevonden");
        Should.Throw<InvalidOperationException>(() => uitkomst.Waarde).Message.ShouldContain("NietGevonden");
        Should.Throw<ArgumentNullException>(() => (Uitkomst<int>)(Mislukking)null!);
    }

    [Fact]
    public void Een_fout_zegt_zelf_wat_er_is_en_meer_fouten_zeggen_dat_er_meer_zijn()
    {
        Mislukking.Ongeldig(new Invoerfout("naam", "Geef een naam.")).Bericht.ShouldBe("Geef een naam.");
        Mislukking.Ongeldig(new Invoerfout("naam", "Geef een naam."), new Invoerfout("van", "Geef een dag.")).Bericht.ShouldStartWith("Er zijn fouten");
    }

    [Fact]
    public void Sleutels_groeien_met_de_tijd()
    {
        var sleutels = Enumerable.Range(0, 100).Select(_ => Uuid.Nieuw()).ToList();

        sleutels.ShouldBeUnique();
        sleutels.ShouldAllBe(s => s.Version == 7);
    }
}
