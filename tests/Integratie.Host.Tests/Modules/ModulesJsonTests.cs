namespace Integratie.Host.Tests.Modules;

/// <summary>Every mistake that somebody can make in modules.json is named, with what to do.</summary>
public sealed class ModulesJsonTests
{
    [Theory]
    [InlineData("geen json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"modules":[],"regios":{},"extra":1}""")]
    [InlineData("""{"modules":[],"modules":[],"regios":{}}""")]
    [InlineData("""{"modules":[{"id":"a","assembly":"Integratie.A","soort":"provincie","vereist":[],"actief":true}],"regios":{}}""")]
    [InlineData("""{"modules":[{"id":"a","assembly":"Integratie.A","soort":"kern","vereist":[],"actief":"ja"}],"regios":{}}""")]
    [InlineData("""{"modules":[{"id":"a","soort":"kern","vereist":[],"actief":true}],"regios":{}}""")]
    [InlineData("""{"modules":[{"id":null,"assembly":"A","soort":"kern","vereist":[],"actief":true}],"regios":{}}""")]
    public async Task Een_bestand_met_een_andere_vorm_wordt_geweigerd_met_de_plaats(string json)
    {
        using var map = new Proefmap();

        var bevinding = (await map.Keur(json: json)).ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("ModulesJsonIsNietLeesbaar");
        bevinding.Oplossing.ShouldNotBeEmpty();
    }

    [Fact]
    public void Een_bestand_dat_ontbreekt_wordt_gemeld()
    {
        using var map = new Proefmap();

        Integratie.Host.Modules.ModuleCatalogus.Laad(map.Modulesbestand, map.Modulemap, null).Bevindingen.ShouldHaveSingleItem().Code.ShouldBe("ModulesJsonOntbreekt");
    }

    [Fact]
    public async Task Een_id_met_hoofdletters_of_tekens_is_ongeldig()
    {
        using var map = new Proefmap().Regelvan("In-Take", "Integratie.Intake", actief: false);

        (await map.Keur()).ShouldHaveSingleItem().Code.ShouldBe("IdIsOngeldig");
    }

    [Fact]
    public async Task Een_dubbel_id_en_een_dubbele_assembly_worden_gemeld()
    {
        using var map = new Proefmap().Regelvan("een", "Integratie.Een", actief: false).Regelvan("een", "Integratie.Een", actief: false);

        (await map.Keur()).Select(b => b.Code).ShouldBe(["IdStaatErTweeKeer", "AssemblyStaatErTweeKeer"]);
    }

    [Fact]
    public async Task Een_onbekende_vereiste_wordt_gemeld()
    {
        using var map = new Proefmap().Regelvan("een", "Integratie.Een", actief: false, vereist: "twee");

        (await map.Keur()).ShouldHaveSingleItem().Code.ShouldBe("VereisteIsOnbekend");
    }

    [Fact]
    public async Task Een_kernmodule_vereist_geen_regio_en_een_regio_geen_andere_regio()
    {
        using var map = new Proefmap()
            .Regelvan("kernmodule", "Integratie.Kernmodule", actief: false, vereist: "stad")
            .Regelvan("stad", "Integratie.Stad", kern: false, actief: false, vereist: "provincie")
            .Regelvan("provincie", "Integratie.Provincie", kern: false, actief: false);

        (await map.Keur()).Select(b => b.Code).ShouldBe(["KernVereistRegio", "RegioVereistRegio"]);
    }

    [Fact]
    public async Task Een_set_noemt_alleen_bekende_modules_met_hun_vereisten()
    {
        using var map = new Proefmap()
            .Regelvan("een", "Integratie.Een", actief: false)
            .Regelvan("twee", "Integratie.Twee", actief: false, vereist: "een")
            .Regio("gent", "twee", "drie");

        (await map.Keur()).Select(b => b.Code).ShouldBe(["SetNoemtOnbekendeModule", "SetMistVereiste"]);
    }

    [Fact]
    public async Task Een_onbekende_regio_wordt_gemeld_met_de_bekende()
    {
        using var map = new Proefmap().Regio("gent").Regio("limburg");

        var bevinding = (await map.Keur(regio: "brugge")).ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("RegioIsOnbekend");
        bevinding.Oplossing.ShouldContain("gent, limburg");
    }

    [Fact]
    public async Task Een_vereiste_die_uit_staat_wordt_gemeld()
    {
        using var map = new Proefmap()
            .Regelvan("uitstaand", "Integratie.Uitstaand", actief: false)
            .Regelvan("vragend", "Integratie.Vragend", vereist: "uitstaand");

        (await map.Keur()).Select(b => b.Code).ShouldContain("VereisteStaatUit");
    }

    [Fact]
    public async Task Een_kring_wordt_gemeld_met_wie_erin_zit()
    {
        using var map = new Proefmap()
            .Regelvan("een", "Integratie.Een", vereist: "twee")
            .Regelvan("twee", "Integratie.Twee", vereist: "een");

        var bevinding = (await map.Keur()).ShouldHaveSingleItem();

        bevinding.Code.ShouldBe("ModulesVereisenElkaar");
        bevinding.Onderwerp.ShouldBe("een, twee");
    }

    [Fact]
    public async Task Alle_bevindingen_komen_in_een_verslag()
    {
        using var map = new Proefmap()
            .Regelvan("ontbreektA", "Integratie.OntbreektA", actief: false)
            .Regelvan("ontbreektb", "Integratie.Ontbreektb")
            .Regio("gent", "nergens");

        var verslag = Integratie.Host.Modules.Keuringsverslag.Tekst(await map.Keur());

        verslag.ShouldStartWith("De keuring vond 3 problemen. De host start niet.");
        verslag.ShouldContain("IdIsOngeldig");
        verslag.ShouldContain("SetNoemtOnbekendeModule");
        verslag.ShouldContain("AssemblyOntbreekt");
    }
}
