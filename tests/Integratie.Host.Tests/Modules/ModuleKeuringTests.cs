using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Integratie.Host.Tests.Modules;

/// <summary>Each finding of the check on loaded modules, provoked by a module that has just that mistake.</summary>
public sealed class ModuleKeuringTests
{
    private const string Verzoek = "[Aangemeld] public sealed record Vraag : IVraag<int>; ";

    private static string Handler(string naam) =>
        $"internal sealed class {naam} : IVraagHandler<Vraag, int> {{ public Task<Uitkomst<int>> Handle(Vraag v, CancellationToken ct) => Task.FromResult<Uitkomst<int>>(1); }} ";

    private const string Punt =
        """
        public sealed record Gegeven(int Getal);
        [Uitbreidingspunt] public interface IRekenregel : IRegel<Gegeven, int>;
        """;

    private static string Regel(string naam) => $"internal sealed class {naam} : IRekenregel {{ public int Bepaal(Gegeven v) => v.Getal; }}";

    [Fact]
    public async Task Een_module_zonder_fout_geeft_geen_bevinding()
    {
        using var map = new Proefmap().Module("foutloos", rest: Verzoek + Handler("VraagHandler"));

        (await map.Keur()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_assembly_die_ontbreekt()
    {
        using var map = new Proefmap().Regelvan("weg", "Integratie.Weg");

        await Vindt(map, "AssemblyOntbreekt", "weg");
    }

    [Fact]
    public async Task Een_module_achter_een_koppeling_komt_van_haar_echte_plaats()
    {
        using var elders = new Proefmap().Module("achterkoppeling");
        using var map = new Proefmap().Regelvan("achterkoppeling", "Integratie.Achterkoppeling");
        Directory.CreateDirectory(map.Modulemap);
        Directory.CreateSymbolicLink(Path.Combine(map.Modulemap, "Achterkoppeling"), Path.Combine(elders.Modulemap, "Achterkoppeling"));

        (await map.Keur()).ShouldBeEmpty();

        AppDomain.CurrentDomain.GetAssemblies().Single(a => a.GetName().Name == "Integratie.Achterkoppeling").Location.ShouldStartWith(elders.Modulemap);
    }

    [Fact]
    public async Task Een_bestand_dat_geen_assembly_is()
    {
        using var map = new Proefmap().Regelvan("kapot", "Integratie.Kapot");
        Directory.CreateDirectory(Path.Combine(map.Modulemap, "Kapot"));
        await File.WriteAllTextAsync(Path.Combine(map.Modulemap, "Kapot", "Integratie.Kapot.dll"), "geen dll", TestContext.Current.CancellationToken);

        await Vindt(map, "ModuleIsNietTeLaden", "kapot");
    }

    [Fact]
    public async Task Een_assembly_zonder_of_met_twee_moduleklassen()
    {
        using var map = new Proefmap().Module("tweeklassen", rest:
            """
            public sealed class Nogeen : IntegratieModule
            {
                public override string Id => "nogeen"; public override string Naam => "Nog een"; public override void Stel(ModuleBouwer b) { }
            }
            """);

        await Vindt(map, "ModuleIsNietTeLaden", "tweeklassen");
    }

    [Fact]
    public async Task Een_module_die_tegen_andere_contracts_gebouwd_is()
    {
        using var map = new Proefmap()
            .Module("verdwenen", contracts: "public interface IOud { }")
            .Module("verouderd", rest: "internal sealed class Oud : IOud { }", vereist: "verdwenen");
        File.Delete(Path.Combine(map.Modulemap, "Verdwenen", "Integratie.Verdwenen.Contracts.dll"));

        await Vindt(map, "ModuleIsNietTeLaden", "verouderd");
    }

    [Fact]
    public async Task Een_id_dat_anders_is_dan_in_modules_json()
    {
        using var map = new Proefmap().Module("echtid");
        var json = map.Json().Replace("\"id\":\"echtid\"", "\"id\":\"anderid\"", StringComparison.Ordinal);

        (await map.Keur(json: json)).ShouldContain(b => b.Code == "IdKloptNiet" && b.Onderwerp == "anderid");
    }

    [Fact]
    public async Task Een_vereiste_te_veel_en_een_te_weinig()
    {
        using var map = new Proefmap()
            .Module("geefta", contracts: "public interface IVanA { }")
            .Module("tweeweinig", rest: "internal sealed class Gebruik : Integratie.Geefta.IVanA { }")
            .Module("eenteveel", vereist: []);
        var json = map.Json().Replace("""Integratie.Eenteveel","soort":"kern","vereist":[]""", """Integratie.Eenteveel","soort":"kern","vereist":["geefta"]""", StringComparison.Ordinal);

        var bevindingen = await map.Keur(json: json);

        bevindingen.Where(b => b.Code == "VereistKloptNiet").Select(b => b.Onderwerp).ShouldBe(["eenteveel", "tweeweinig"], ignoreOrder: true);
    }

    [Fact]
    public async Task Twee_versies_van_een_bibliotheek()
    {
        using var map = new Proefmap()
            .Module("metoud").Module("metnieuw");
        Bibliotheek(map, "Metoud", "1.0.0.0");
        Bibliotheek(map, "Metnieuw", "2.0.0.0");

        await Vindt(map, "BibliotheekHeeftTweeVersies", "Gedeeld.Lib");
    }

    [Theory]
    [InlineData("recht", """b.Rechten(new Recht("{0}.iets.zien", "Zien"));""", "RechtBestaatTweeKeer")]
    [InlineData("pagina", """b.Menu(new MenuItem("Iets", "/iets", "Groep", 1));""", "PaginaBestaatTweeKeer")]
    [InlineData("regime", """b.Regime("eigen", "Eigen");""", "RegimeBestaatTweeKeer")]
    [InlineData("instelling", """b.Instellingen(new Instelling<int>("{0}.getal", "Een getal", 1));""", "InstellingBestaatTweeKeer")]
    public async Task Twee_modules_met_dezelfde_naam(string soort, string stel, string code)
    {
        var eerste = "eerste" + soort;
        using var map = new Proefmap()
            .Module(eerste, stel.Replace("{0}", eerste, StringComparison.Ordinal))
            .Module("tweede" + soort, stel.Replace("{0}", eerste, StringComparison.Ordinal));

        (await map.Keur()).ShouldContain(b => b.Code == code);
    }

    [Fact]
    public async Task Twee_modules_met_dezelfde_job()
    {
        const string Job = "internal sealed class Doe : IJob { public Task Voer(Jobloop l, CancellationToken ct) => Task.CompletedTask; }";
        using var map = new Proefmap().Module("eerstejob", """b.Job<Doe>("eerstejob.doe");""", Job).Module("tweedejob", """b.Job<Doe>("eerstejob.doe");""", Job);

        await Vindt(map, "JobBestaatTweeKeer", "eerstejob.doe");
    }

    [Fact]
    public async Task Twee_modules_met_hetzelfde_bericht()
    {
        const string Bericht = """[Bericht("eerstebericht.iets-gebeurd.v1")] public sealed record IetsGebeurd : IIntegratiebericht;""";
        using var map = new Proefmap().Module("eerstebericht", contracts: Bericht, rest: "internal sealed class G { IetsGebeurd? b; }")
            .Module("tweedebericht", contracts: Bericht, rest: "internal sealed class G { IetsGebeurd? b; }");

        await Vindt(map, "BerichtBestaatTweeKeer", "eerstebericht.iets-gebeurd.v1");
    }

    [Fact]
    public async Task Twee_modules_met_hetzelfde_schema()
    {
        static string Context(string schema) => $"[Schema(\"{schema}\")] internal sealed class Db(DbContextOptions<Db> o) : ModuleDbContext(o) {{ protected override void Modelleer(ModelBuilder m) {{ }} }}";
        using var map = new Proefmap().Module("eersteschema", "b.Databank<Db>();", Context("eersteschema")).Module("tweedeschema", "b.Databank<Db>();", Context("eersteschema"));

        var bevindingen = await map.Keur();

        bevindingen.ShouldContain(b => b.Code == "SchemaBestaatTweeKeer" && b.Onderwerp == "eersteschema");
        bevindingen.ShouldContain(b => b.Code == "SchemaIsNietHetId" && b.Onderwerp == "tweedeschema");
        bevindingen.ShouldContain(b => b.Code == "ModelZonderMigratie");
    }

    [Fact]
    public async Task Een_naam_en_een_route_beginnen_met_het_id()
    {
        using var map = new Proefmap().Module("eigennaam", """b.Rechten(new Recht("vreemd.zien", "Zien")).Menu(new MenuItem("Elders", "/elders", "Groep", 1));""");

        (await map.Keur()).Select(b => b.Code).ShouldBe(["NaamBegintNietMetHetId", "RouteBegintNietMetHetId"]);
    }

    [Fact]
    public async Task Twee_handlers_voor_een_verzoek()
    {
        using var map = new Proefmap().Module("tweehandlers", rest: Verzoek + Handler("VraagHandler") + Handler("AndereHandler"));

        await Vindt(map, "VerzoekHeeftTweeHandlers", "Vraag");
    }

    [Fact]
    public async Task Een_plugin_die_een_verzoek_van_de_kern_behandelt()
    {
        using var map = new Proefmap()
            .Module("kernverzoek", rest: Handler("VraagHandler"), contracts: Verzoek)
            .Module("kaper", kern: false, vereist: "kernverzoek", rest: Handler("KaperHandler"));

        (await map.Keur()).Select(b => b.Code).ShouldContain("HandlerVanEenVreemdVerzoek");
    }

    [Fact]
    public async Task Een_verzoek_dat_niet_zegt_wie_het_mag_vragen()
    {
        using var map = new Proefmap().Module("zondertoegang", rest: Verzoek.Replace("[Aangemeld] ", "", StringComparison.Ordinal) + Handler("VraagHandler"));

        await Vindt(map, "VerzoekZonderToegangsbesluit", "Vraag");
    }

    [Fact]
    public async Task Een_plugin_die_een_dienst_van_het_platform_vervangt()
    {
        using var map = new Proefmap().Module("vervanger", "b.Diensten.AddScoped<IDispatcher, Eigen>();", kern: false, rest:
            "internal sealed class Eigen : IDispatcher { public Task<Uitkomst<T>> Send<T>(IVerzoek<T> v, CancellationToken ct = default) => throw new Exception(); }");

        await Vindt(map, "DienstIsVanEenAnder", "IDispatcher");
    }

    [Fact]
    public async Task Een_uitbreidingspunt_zonder_standaard()
    {
        using var map = new Proefmap().Module("zonderstandaard", contracts: Punt, rest: Regel("Gebruik"));

        await Vindt(map, "UitbreidingspuntZonderStandaard", "IRekenregel");
    }

    [Fact]
    public async Task Een_standaard_van_een_ander_en_een_tweede_standaard()
    {
        using var map = new Proefmap()
            .Module("metstandaard", "b.Standaard<IRekenregel, Gewoon>();", Regel("Gewoon"), Punt)
            .Module("tweedestandaard", "b.Standaard<IRekenregel, Anders>();", Regel("Anders"), kern: false, vereist: "metstandaard");

        (await map.Keur()).Select(b => b.Code).ShouldBe(["UitbreidingspuntHeeftTweeStandaarden", "StandaardVanEenAnder"], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_variant_voor_een_onbekend_regime_en_een_dubbele_variant()
    {
        using var map = new Proefmap()
            .Module("metvarianten", "b.Standaard<IRekenregel, Gewoon>();", Regel("Gewoon"), Punt)
            .Module("variantfout", """b.Regime("streek", "Streek").Variant<IRekenregel, Een>("streek").Variant<IRekenregel, Twee>("streek").Variant<IRekenregel, Drie>("srteek");""",
                Regel("Een") + Regel("Twee") + Regel("Drie"), kern: false, vereist: "metvarianten");

        (await map.Keur()).Select(b => b.Code).ShouldBe(["VariantMetOnbekendRegime", "VariantBestaatTweeKeer"], ignoreOrder: true);
    }

    [Fact]
    public async Task Een_variant_van_iets_dat_geen_uitbreidingspunt_is()
    {
        using var map = new Proefmap().Module("geenpunt", """b.Regime("r", "R").Variant<IGewoon, Een>("r");""", "public interface IGewoon { } internal sealed class Een : IGewoon { }");

        await Vindt(map, "VariantVanGeenUitbreidingspunt", "IGewoon");
    }

    [Fact]
    public async Task Een_regelgeval_dat_niet_uitkomt()
    {
        const string Gevallen = """[ { "naam": "Vijf blijft vijf", "punt": "IRekenregel", "gegeven": { "getal": 5 }, "verwacht": 6 } ]""";
        using var map = new Proefmap().Module("metgeval", """b.Standaard<IRekenregel, Gewoon>().Regelgevallen("regelgevallen.json", typeof(IRekenregel));""", Regel("Gewoon"), Punt, gevallen: Gevallen);

        await Vindt(map, "RegelgevalKloptNiet", "metgeval: Vijf blijft vijf");
    }

    [Fact]
    public async Task Een_variant_wordt_met_haar_eigen_gevallen_nagerekend()
    {
        const string Gevallen = """[ { "naam": "In de streek telt het dubbel", "punt": "IRekenregel", "regime": "streek", "gegeven": { "getal": 5 }, "verwacht": 10 } ]""";
        const string Dubbel = "internal sealed class Dubbel(Standaard<IRekenregel> s) : IRekenregel { public int Bepaal(Gegeven v) => s.Regel.Bepaal(v) * 2; }";
        using var map = new Proefmap()
            .Module("rekenkern", "b.Standaard<IRekenregel, Gewoon>();", Regel("Gewoon"), Punt)
            .Module("rekenstreek", """b.Regime("streek", "Streek").Variant<IRekenregel, Dubbel>("streek").Regelgevallen("regelgevallen.json", typeof(IRekenregel));""", Dubbel, kern: false, gevallen: Gevallen, vereist: "rekenkern");

        (await map.Keur()).ShouldBeEmpty();
    }

    private static async Task Vindt(Proefmap map, string code, string onderwerp)
    {
        var bevinding = (await map.Keur()).Where(b => b.Code == code).ShouldHaveSingleItem();
        bevinding.Onderwerp.ShouldBe(onderwerp);
        bevinding.Oplossing.ShouldNotBeEmpty();
    }

    private static void Bibliotheek(Proefmap map, string module, string versie)
    {
        var bron = $"[assembly: System.Reflection.AssemblyVersion(\"{versie}\")] public class Iets;";
        using var bestand = File.Create(Path.Combine(map.Modulemap, module, "Gedeeld.Lib.dll"));
        CSharpCompilation.Create("Gedeeld.Lib",
            [CSharpSyntaxTree.ParseText(bron, cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary)).Emit(bestand, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
    }
}
