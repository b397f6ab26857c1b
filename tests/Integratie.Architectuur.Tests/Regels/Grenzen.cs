using System.Reflection;
using System.Runtime.CompilerServices;
using Integratie.Architectuur.Tests.Huizen;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>Of another module only the Contracts exist. The build guards it too (INT0001); this sees what was built.</summary>
internal sealed class AlleenContractsVanEenAnder : Regel<Project>
{
    public override string Bron => "ONTWERP 4, 8";

    protected override string Onderwerp => "projecten van modules";

    protected override IEnumerable<Project> Onderwerpen(Huis huis) => huis.Van(Projectsoort.Module, Projectsoort.Contracts);

    protected override IEnumerable<Overtreding> Toets(Project onderwerp, Huis huis) =>
        onderwerp.AlleVerwijzingen.Where(v => v != onderwerp.Naam && huis.Van(Projectsoort.Module).Any(p => p.Naam == v))
            .Select(v => new Overtreding(onderwerp.Bestand.Pad, $"verwijst naar {v}, de binnenkant van een module.", "Verwijs naar de Contracts, of luister naar een bericht."));
}

/// <summary>Whoever sees Contracts sees nothing else with them.</summary>
internal sealed class ContractsKennenAlleenKern : Regel<Project>
{
    public override string Bron => "ONTWERP 8";

    protected override string Onderwerp => "Contracts";

    protected override IEnumerable<Project> Onderwerpen(Huis huis) => huis.Van(Projectsoort.Contracts);

    protected override IEnumerable<Overtreding> Toets(Project onderwerp, Huis huis) =>
        onderwerp.AlleVerwijzingen.Concat(onderwerp.Assemblyverwijzingen).Concat(onderwerp.Pakketten)
            .Where(v => v is not "Integratie.Kern" and not "netstandard" && !v.StartsWith("System.", StringComparison.Ordinal)).Distinct()
            .Select(v => new Overtreding(onderwerp.Bestand.Pad, $"kent {v}.", "Contracts kennen alleen Integratie.Kern en .NET zelf: laat weg wat de afnemer niet nodig heeft."));
}

/// <summary>Contracts are words that modules agreed on: no behaviour that can be called, nothing that changes.</summary>
internal sealed class ContractsHoudenAlleenAfspraken : Regel<Type>
{
    public override string Bron => "ONTWERP 8";

    protected override string Onderwerp => "typen in Contracts";

    protected override IEnumerable<Type> Onderwerpen(Huis huis) => huis.Van(Projectsoort.Contracts).SelectMany(p => p.Typen);

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        if (!onderwerp.IsInterface && !onderwerp.IsEnum && !onderwerp.IsSubclassOf(typeof(Attribute)) && !IsRecord(onderwerp) && !IsLijstVanConstanten(onderwerp))
        {
            yield return new(huis.PlaatsVan(onderwerp), $"{onderwerp.Name} is geen interface, record, enum of lijst van constanten.", "Zet gedrag in de module, achter een interface.");
        }

        if (IsRecord(onderwerp) && onderwerp.GetProperties().Any(p => p.SetMethod is { IsPublic: true } zet
            && !zet.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))))
        {
            yield return new(huis.PlaatsVan(onderwerp), $"{onderwerp.Name} kan veranderen.", "Maak het record onveranderlijk (init).");
        }
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null
        || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);

    private static bool IsLijstVanConstanten(Type type) =>
        type is { IsAbstract: true, IsSealed: true }
        && type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly).All(m => IsLezer(m) || IsWoordBijEnum(m))
        && type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly).All(f => f.IsLiteral || f.IsInitOnly);

    private static bool IsLezer(MethodInfo methode) => methode.IsSpecialName && methode.Name.StartsWith("get_", StringComparison.Ordinal);

    /// <summary>An enum can't carry its own words; an extension on it in the same Contracts may.</summary>
    private static bool IsWoordBijEnum(MethodInfo methode) =>
        methode.IsDefined(typeof(ExtensionAttribute), inherit: false) && methode.GetParameters() is [{ ParameterType: { IsEnum: true } soort }] && soort.Assembly == methode.DeclaringType!.Assembly;
}

/// <summary>What every module stands on can't lean on one of them.</summary>
internal sealed class BouwsteenKentGeenModule : Regel<Project>
{
    public override string Bron => "ONTWERP 8";

    protected override string Onderwerp => "bouwstenen";

    protected override IEnumerable<Project> Onderwerpen(Huis huis) => huis.Van(Projectsoort.Bouwsteen);

    protected override IEnumerable<Overtreding> Toets(Project onderwerp, Huis huis) =>
        onderwerp.AlleVerwijzingen.Where(v => huis.Van(Projectsoort.Module, Projectsoort.Contracts, Projectsoort.Host).Any(p => p.Naam == v))
            .Select(v => new Overtreding(onderwerp.Bestand.Pad, $"een bouwsteen kent {v}.", "Draai de afhankelijkheid om: de module registreert zich bij de bouwsteen."));
}

/// <summary>Kern is what Contracts may see, and so what everybody carries along.</summary>
internal sealed class KernKentGeenRaamwerk : Regel<Project>
{
    public override string Bron => "ONTWERP 2, 8";

    protected override string Onderwerp => "projecten Integratie.Kern";

    protected override IEnumerable<Project> Onderwerpen(Huis huis) => huis.Projecten.Where(p => p.Naam == "Integratie.Kern");

    protected override IEnumerable<Overtreding> Toets(Project onderwerp, Huis huis) =>
        onderwerp.Assemblyverwijzingen.Concat(onderwerp.Pakketten).Concat(onderwerp.Projectverwijzingen)
            .Where(v => !v.StartsWith("System.", StringComparison.Ordinal)).Distinct()
            .Select(v => new Overtreding(onderwerp.Bestand.Pad, $"Kern kent {v}.", "Kern kent alleen .NET zelf: wat een raamwerk nodig heeft, hoort in Platform."));
}

/// <summary>The host knows modules only from <c>modules.json</c>.</summary>
internal sealed class HostNoemtGeenModule : Regel<Bronbestand>
{
    public override string Bron => "ONTWERP 5, 8";

    protected override string Onderwerp => "bestanden van de host";

    protected override IEnumerable<Bronbestand> Onderwerpen(Huis huis) =>
        huis.Van(Projectsoort.Host).SelectMany(p => p.Bronnen).Where(b => b.IsCSharp || b.IsPagina || b.Pad.EndsWith(".csproj", StringComparison.Ordinal));

    protected override IEnumerable<Overtreding> Toets(Bronbestand onderwerp, Huis huis)
    {
        if (onderwerp.Pad.EndsWith(".csproj", StringComparison.Ordinal))
        {
            return huis.Van(Projectsoort.Host).Where(p => p.Bestand == onderwerp)
                .SelectMany(p => p.VertaaldeVerwijzingen.Where(v => v.Contains("/Modules/", StringComparison.Ordinal))
                    .Concat(p.Assemblyverwijzingen.Where(v => huis.Van(Projectsoort.Module, Projectsoort.Contracts).Any(m => m.Naam == v))))
                .Select(v => new Overtreding(onderwerp.Pad, $"de host verwijst naar {v}.", "De host laadt modules uit modules.json."));
        }

        return huis.Kaart.Modules.SelectMany(m => Noemt(onderwerp, m)
            .Select(regel => new Overtreding($"{onderwerp.Pad}:{regel}", $"de host noemt de module {m.Id}.", "Laat de module zelf meebrengen wat de host moet tonen of doen.")));
    }

    private static IEnumerable<int> Noemt(Bronbestand bestand, Moduleregel module)
    {
        if (bestand.IsPagina)
        {
            return bestand.Tekst.Split('\n').Select((r, i) => (Tekst: r, Regel: i + 1))
                .Where(r => r.Tekst.Contains(module.Assembly, StringComparison.Ordinal) || IsAdres(r.Tekst, module.Id)).Select(r => r.Regel);
        }

        return bestand.Teksten.Where(t => t.Tekst == module.Id || IsAdres(t.Tekst, module.Id) || t.Tekst.StartsWith(module.Id + ".", StringComparison.Ordinal)).Select(t => t.Regel)
            .Concat(bestand.Namen.Where(n => n.Tekst == module.Naam || n.Tekst == module.Naam + "Module").Select(n => n.Regel));
    }

    private static bool IsAdres(string tekst, string id) =>
        tekst.Contains($"/{id}/", StringComparison.Ordinal) || tekst.EndsWith("/" + id, StringComparison.Ordinal) || tekst.Contains($"\"/{id}\"", StringComparison.Ordinal);
}

/// <summary>Somebody from outside can only hold on to the module as a whole.</summary>
internal sealed class AlleenDeModuleIsOpenbaar : Regel<Type>
{
    public override string Bron => "ONTWERP 3, 8";

    protected override string Onderwerp => "typen van modules";

    protected override IEnumerable<Type> Onderwerpen(Huis huis) => huis.Van(Projectsoort.Module).SelectMany(p => p.Typen);

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        var module = onderwerp.Assembly.GetName().Name!;
        var isMigratie = onderwerp.Namespace!.StartsWith(module + ".Data.Migraties", StringComparison.Ordinal);
        if (onderwerp.IsVisible && !isMigratie && onderwerp.FullName != $"{module}.{module["Integratie.".Length..]}Module")
        {
            yield return new(huis.PlaatsVan(onderwerp), $"{onderwerp.Name} is openbaar.", "Maak het internal; wat anderen mogen zien, staat in Contracts.");
        }
    }
}

/// <summary>Nothing is made to be inherited from by accident.</summary>
internal sealed class KlassenZijnDicht : Regel<Type>
{
    public override string Bron => "ONTWERP 8";

    protected override string Onderwerp => "klassen";

    protected override IEnumerable<Type> Onderwerpen(Huis huis) =>
        huis.Product.SelectMany(p => p.Typen).Where(t => t.IsClass && !t.IsSubclassOf(typeof(Delegate)) && !t.IsDefined(typeof(CompilerGeneratedAttribute)));

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        if (!onderwerp.IsSealed && !onderwerp.IsAbstract && huis.BestandVan(onderwerp.FullName!) is not { IsMigratie: true })
        {
            yield return new(huis.PlaatsVan(onderwerp), $"{onderwerp.Name} is niet sealed en niet abstract.", "Maak het sealed; is het er om van te erven, maak het abstract.");
        }
    }
}

/// <summary>A module shows its inside to its own tests and to nobody else.</summary>
internal sealed class AlleenEigenTestsKijkenBinnen : Regel<Project>
{
    public override string Bron => "ankers/aesthetics §8 nr. 6";

    protected override string Onderwerp => "projecten van modules";

    protected override IEnumerable<Project> Onderwerpen(Huis huis) => huis.Van(Projectsoort.Module, Projectsoort.Contracts);

    protected override IEnumerable<Overtreding> Toets(Project onderwerp, Huis huis) =>
        onderwerp.LaatBinnenkijken.Concat(onderwerp.Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => a.AssemblyName)).Distinct()
            .Where(a => a != onderwerp.Naam + ".Tests")
            .Select(a => new Overtreding(onderwerp.Bestand.Pad, $"laat {a} binnenkijken.", $"Alleen {onderwerp.Naam}.Tests mag dat."));
}
