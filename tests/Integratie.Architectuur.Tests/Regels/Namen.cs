using System.Text.RegularExpressions;
using Integratie.Architectuur.Tests.Huizen;
using Integratie.Platform.Data;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>The words within a name.</summary>
internal static partial class Woorden
{
    /// <summary><c>OpenDossier</c> → Open, Dossier.</summary>
    public static IReadOnlyList<string> Van(string naam) => [.. Woord.Matches(naam).Select(m => m.Value)];

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+", RegexOptions.None, 1000)]
    private static partial Regex Woord { get; }
}

/// <summary>Who sees a table, a URL, a message or a log line knows the folder.</summary>
internal sealed partial class EenNaamOveral : Regel<Moduledeel>
{
    public override string Bron => "ONTWERP 2, ‘One name everywhere’";

    protected override string Onderwerp => "modules";

    protected override IEnumerable<Moduledeel> Onderwerpen(Huis huis) => huis.Modules;

    protected override IEnumerable<Overtreding> Toets(Moduledeel onderwerp, Huis huis)
    {
        var id = onderwerp.Id;
        var zelf = onderwerp.Beschrijving;
        var namen = new List<(string Wat, string Naam, bool IsGoed)>
        {
            ("de map", onderwerp.Project.Module, onderwerp.Project.Module.Equals(id, StringComparison.OrdinalIgnoreCase)),
            ("de assembly", onderwerp.Project.Naam, onderwerp.Project.Naam == "Integratie." + onderwerp.Project.Module),
            ("de id in de module zelf", zelf.Id, zelf.Id == id),
        };
        namen.AddRange(zelf.Databank is { } databank ? [("het schema", Contextregistratie.Schema(databank), Contextregistratie.Schema(databank) == id)] : []);
        namen.AddRange(zelf.Rechten.Select(r => ("het recht", r.Code, Begint(r.Code, id))));
        namen.AddRange(zelf.Jobs.Select(j => ("de job", j.Id, Begint(j.Id, id))));
        namen.AddRange(zelf.Instellingen.Select(i => ("de instelling", i.Sleutel, Begint(i.Sleutel, id))));
        namen.AddRange(zelf.Geheugens.Select(g => ("het sein", g.Sein, Begint(g.Sein, id))));
        namen.AddRange(zelf.Berichten.Select(b => ("het bericht", Berichten.Naam(b)!, Begint(Berichten.Naam(b)!, id))));
        namen.AddRange(zelf.Menu.Select(m => ("het menu-item", m.Href, IsOnder(m.Href, id))));
        namen.AddRange(zelf.Acties.Select(a => ("de actie", a.Href, IsOnder(a.Href, id))));
        foreach (var (wat, naam, _) in namen.Where(n => !n.IsGoed))
        {
            yield return new(id, $"{wat} heet ‘{naam}’.", $"Alles van de module {id} begint met haar naam.");
        }

        foreach (var pagina in onderwerp.Project.Bronnen.Where(b => b.IsPagina))
        {
            if (!pagina.Pad.StartsWith($"{onderwerp.Project.Bestand.Map}/Areas/{onderwerp.Project.Module}/", StringComparison.Ordinal))
            {
                yield return new(pagina.Pad, "de pagina staat niet in het gebied van haar module.", $"Zet haar in Areas/{onderwerp.Project.Module}/Pages.");
            }

            if (Route.Match(pagina.Tekst) is { Success: true } route && route.Groups["adres"].Value is ['/' or '~', ..] adres && !IsOnder(adres.TrimStart('~'), id))
            {
                yield return new(pagina.Pad, $"de pagina heeft het adres {adres}.", $"Een adres van {id} begint met /{id}.");
            }
        }

        if (huis.Van(Projectsoort.Test).All(t => t.Naam != onderwerp.Project.Naam + ".Tests"))
        {
            yield return new(id, "de module heeft geen testproject.", $"Maak tests/{onderwerp.Project.Naam}.Tests.");
        }
    }

    private static bool Begint(string naam, string id) => naam.StartsWith(id + ".", StringComparison.Ordinal);

    private static bool IsOnder(string adres, string id) =>
        adres == "/" + id || adres.StartsWith($"/{id}/", StringComparison.Ordinal) || adres.StartsWith($"/{id}?", StringComparison.Ordinal);

    [GeneratedRegex("""^@page\s+"(?<adres>[^"]+)"?""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Route { get; }
}

/// <summary><c>if (brussel)</c> in the core is a defect: which rule applies where is data, and what differs is a plug-in.</summary>
internal sealed partial class KernNoemtGeenRegio : Regel<Bronbestand>
{
    public override string Bron => "ONTWERP 5, 8";

    protected override string Onderwerp => "bronbestanden van de kern";

    protected override IEnumerable<Bronbestand> Onderwerpen(Huis huis)
    {
        var regionaal = huis.Kaart.Modules.Where(m => m.IsRegionaal).Select(m => m.Naam).ToHashSet(StringComparer.Ordinal);
        return huis.Product.Where(p => !regionaal.Contains(p.Module)).SelectMany(p => p.Bronnen).Where(b => b.IsCSharp || b.IsPagina);
    }

    protected override IEnumerable<Overtreding> Toets(Bronbestand onderwerp, Huis huis)
    {
        var vondsten = onderwerp.IsPagina
            ? onderwerp.Tekst.Split('\n').SelectMany((r, i) => Streek.Matches(r).Select(m => (m.Value, i + 1)))
            : onderwerp.Namen.SelectMany(n => Woorden.Van(n.Tekst).Where(w => Streek.IsMatch(w)).Select(w => (w, n.Regel)))
                .Concat(onderwerp.Teksten.SelectMany(t => Streek.Matches(t.Tekst).Select(m => (m.Value, t.Regel))));
        return vondsten.Select(v => new Overtreding($"{onderwerp.Pad}:{v.Item2}", $"de kern noemt een streek: ‘{v.Item1}’.",
            "Maak er gegevens van (de bevoegdheidsmatrix), of een variant in de regionale module."));
    }

    /// <summary>Not the time zone of the country, nor the name of the whole working area.</summary>
    [GeneratedRegex(@"(?<!\p{L}|Europe/|Vlaanderen (en|of) )(Brussel(s|se)?|Antwerp(en|s|se)|Gent(se)?|Limburg(s|se)?|Rand|Randgemeenten?)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Streek { get; }
}

/// <summary>Where a type lies is what it is called.</summary>
internal sealed class MapIsNamespace : Regel<(Project Project, Bronbestand Bestand)>
{
    public override string Bron => "ONTWERP 8";

    protected override string Onderwerp => "bronbestanden";

    protected override IEnumerable<(Project Project, Bronbestand Bestand)> Onderwerpen(Huis huis) =>
        huis.Projecten.SelectMany(p => p.Bronnen.Where(b => b.IsCSharp).Select(b => (p, b)));

    protected override IEnumerable<Overtreding> Toets((Project Project, Bronbestand Bestand) onderwerp, Huis huis)
    {
        var (project, bestand) = onderwerp;
        var onder = bestand.Map.Length > project.Bestand.Map.Length ? "." + bestand.Map[(project.Bestand.Map.Length + 1)..].Replace('/', '.') : "";
        var verwacht = project.Wortelruimte + onder;
        var ruimten = bestand.Boom.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(n => n.Name.ToString()).ToList();
        var heeftTypen = bestand.Typen.Any();
        foreach (var ruimte in ruimten.Where(r => r != verwacht))
        {
            yield return new(bestand.Pad, $"de namespace is {ruimte}.", $"Een bestand in deze map heeft de namespace {verwacht}.");
        }

        if (heeftTypen && ruimten.Count == 0 && bestand.Bestand != "Program.cs")
        {
            yield return new(bestand.Pad, "het bestand heeft geen namespace.", $"Een bestand in deze map heeft de namespace {verwacht}.");
        }
    }
}

/// <summary>A file or folder is named after something that a user of the system, or a reader of the design, could say.</summary>
internal sealed class NaamZegtIets : Regel<Bronbestand>
{
    private static readonly string[] LegeWoorden =
        ["Helper", "Helpers", "Util", "Utils", "Utility", "Manager", "Service", "Services", "Repository", "Mapper", "Dto", "Common", "Misc", "Impl"];

    private static readonly string[] LegeBestanden = ["Endpoint", "Handler", "Command", "Query", "Validator", "Model", "Constants", "Extensions", "Class1"];

    private static readonly string[] LegeMappen =
        ["Commands", "Queries", "Handlers", "Services", "Helpers", "Models", "DTOs", "Dtos", "Validators", "Interfaces", "Common", "Utils", "Managers", "Repositories", "Extensions"];

    public override string Bron => "ONTWERP 3, ankers/aesthetics §8 nr. 22";

    protected override string Onderwerp => "bestanden";

    protected override IEnumerable<Bronbestand> Onderwerpen(Huis huis) => huis.Projecten.SelectMany(p => p.Bronnen).Distinct();

    protected override IEnumerable<Overtreding> Toets(Bronbestand onderwerp, Huis huis)
    {
        var stam = onderwerp.Bestand[..onderwerp.Bestand.IndexOf('.', StringComparison.Ordinal)];
        var woorden = Woorden.Van(stam);
        if (LegeBestanden.Contains(stam) || woorden.Where((w, i) => LegeWoorden.Contains(w) && !(w is ("Helper" or "Helpers") && i > 0 && woorden[i - 1] == "Tag")).Any())
        {
            yield return new(onderwerp.Pad, "de bestandsnaam zegt niet wat erin staat.", "Noem het bestand naar het begrip of de handeling.");
        }

        foreach (var map in onderwerp.Map.Split('/').Where(m => LegeMappen.Contains(m)))
        {
            yield return new(onderwerp.Map, $"de map {map} is genoemd naar een soort code.", "Noem een map naar iets dat een gebruiker kan zeggen.");
        }
    }
}

/// <summary>What isn't done is in the tracker, not in the code.</summary>
internal sealed partial class GeenWerkBlijftLiggen : Regel<Bronbestand>
{
    public override string Bron => "ONTWERP 9";

    protected override string Onderwerp => "bronbestanden";

    protected override IEnumerable<Bronbestand> Onderwerpen(Huis huis) =>
        huis.Projecten.SelectMany(p => p.Bronnen).Where(b => b.IsCSharp || b.IsPagina || b.Pad.EndsWith(".css", StringComparison.Ordinal) || b.Pad.EndsWith(".js", StringComparison.Ordinal)).Distinct();

    protected override IEnumerable<Overtreding> Toets(Bronbestand onderwerp, Huis huis)
    {
        var teLezen = onderwerp.IsCSharp ? onderwerp.Opmerkingen : onderwerp.Tekst.Split('\n').Select((r, i) => (Tekst: r, Regel: i + 1));
        foreach (var (tekst, regel) in teLezen.Where(t => Belofte.IsMatch(t.Tekst)))
        {
            yield return new($"{onderwerp.Pad}:{regel}", $"hier ligt nog werk: {Belofte.Match(tekst).Value}.", "Doe het, of schrijf een issue.");
        }

        foreach (var leeg in onderwerp.IsCSharp ? onderwerp.Boom.DescendantNodes().OfType<ObjectCreationExpressionSyntax>() : [])
        {
            if (leeg.Type.ToString() == nameof(NotImplementedException))
            {
                yield return new($"{onderwerp.Pad}:{leeg.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", "hier moet nog iets gebouwd worden.", "Bouw het, of laat het weg.");
            }
        }
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Belofte { get; }
}

/// <summary>A word that modules agreed on has one meaning, written down where anybody can read it.</summary>
internal sealed class ContractsStaanInDeWoordenlijst : Regel<Type>
{
    private const string Lijst = "docs/woordenlijst.md";

    public override string Bron => "ONTWERP 2";

    protected override string Onderwerp => "openbare typen van Contracts";

    protected override IEnumerable<Type> Onderwerpen(Huis huis) => huis.Van(Projectsoort.Contracts).SelectMany(p => p.Typen).Where(t => t.IsPublic);

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        var woord = onderwerp.Name.Split('`')[0];
        if (huis.Lees(Lijst)?.Contains($"`{woord}`", StringComparison.Ordinal) is not true)
        {
            yield return new(Lijst, $"`{woord}` ({huis.PlaatsVan(onderwerp)}) staat er niet in.", "Schrijf op wat het woord betekent, in het Nederlands en met de bron.");
        }
    }
}
