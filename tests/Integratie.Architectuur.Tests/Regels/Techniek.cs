using Integratie.Architectuur.Tests.Huizen;
using Integratie.Kern;
using Integratie.Platform.Data;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>The words of the domain outlive the techniques: an aggregate or a rule can be read, and tested, without any.</summary>
internal sealed class DomeinKentGeenTechniek : Regel<Type>
{
    private static readonly string[] Techniek = ["Microsoft.EntityFrameworkCore", "MediatR", "Microsoft.AspNetCore", "Hangfire", "Npgsql", "Autofac"];

    public override string Bron => "ONTWERP 8";

    protected override string Onderwerp => "aggregaten en regels";

    protected override IEnumerable<Type> Onderwerpen(Huis huis) => huis.Van(Projectsoort.Module).SelectMany(p => p.Typen).Where(IsDomein);

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        // A forbidden word that nobody knows forbids nothing: it would be a typing error (ankers/aesthetics 6.1).
        foreach (var woord in Techniek.Where(w => !huis.Architectuur.ReferencedTypes.Any(t => Is(t.Herkomst(), w))))
        {
            yield return new("(niets)", $"niemand in dit huis gebruikt {woord}, dus de regel verbiedt daar niets.", "Kijk na of de naam klopt.");
        }

        foreach (var techniek in huis.Gebruikt(onderwerp.FullName!).Where(t => Techniek.Any(w => Is(t.Herkomst(), w))))
        {
            yield return new(huis.PlaatsVan(onderwerp), $"{onderwerp.Name} kent {techniek.FullName}.", "Het domein kent geen techniek: laat de slice of de tabel dat doen.");
        }
    }

    private static bool Is(string assembly, string woord) => assembly == woord || assembly.StartsWith(woord + ".", StringComparison.Ordinal);

    private static bool IsDomein(Type type) =>
        type.IsSubclassOf(typeof(Aggregaat)) || type.Namespace!.Split('.').Contains("Regels")
        || Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRegel<,>))
        || (type.DeclaringType is { } buiten && IsDomein(buiten));
}

/// <summary>A technique that is used in one place can be replaced in one place.</summary>
internal sealed class TechniekBlijftOpHaarPlaats : Regel<string>
{
    /// <summary>By assembly: the namespaces that may use it.</summary>
    private static readonly Dictionary<string, string[]> Plaatsen = new(StringComparer.Ordinal)
    {
        ["MediatR"] = ["Integratie.Platform.Slices", "Integratie.Platform.Pipeline", "Integratie.Platform.Modules"],
        ["Scrutor"] = ["Integratie.Platform.Modules"],
        ["Hangfire.Core"] = ["Integratie.Platform.Jobs", "Integratie.Platform.Modules", "Integratie.Host.Web", "Integratie.Host.Beheer.Modules"],
        ["Hangfire.PostgreSql"] = ["Integratie.Platform.Data", "Integratie.Platform.Modules"],
        ["Autofac"] =
        [
            "Integratie.Platform.Modules", "Integratie.Platform.Varianten", "Integratie.Platform.Data", "Integratie.Platform.Berichten",
            "Integratie.Platform.Jobs", "Integratie.Platform.Versleuteling", "Integratie.Host.Modules", "Integratie.Host.Beheer",
        ],
        ["Npgsql"] =
        [
            "Integratie.Platform.Data", "Integratie.Platform.Berichten", "Integratie.Platform.Audit", "Integratie.Platform.Configuratie",
            "Integratie.Platform.Ingebouwd", "Integratie.Platform.Jobs", "Integratie.Platform.Modules", "Integratie.Platform.Versleuteling",
            "Integratie.Host.Web", "Integratie.Host.Werkwoorden", "Integratie.Host.Identiteit",
            // The platform's own use cases look over the outboxes of all modules: no context holds those.
            "Integratie.Host.Beheer", "Integratie.Host.Beheer.Audit", "Integratie.Host.Beheer.Berichten", "Integratie.Host.Beheer.Opruimen",
        ],
    };

    public override string Bron => "ONTWERP 3, ankers/aesthetics §8 nr. 20";

    protected override string Onderwerp => "technieken in gebruik";

    protected override IEnumerable<string> Onderwerpen(Huis huis) => huis.Projecten.Count == 0 ? [] : Plaatsen.Keys;

    protected override IEnumerable<Overtreding> Toets(string onderwerp, Huis huis)
    {
        var gebruikers = huis.Architectuur.Types.Where(t => huis.Gebruikt(t.FullName).Any(u => u.Herkomst() == onderwerp)).ToList();
        if (gebruikers.Count == 0)
        {
            yield return new("(niets)", $"niemand in dit huis gebruikt {onderwerp}, dus de regel verbiedt daar niets.", "Kijk na of de naam klopt.");
        }

        // A handler of a module implements the interface of Platform that stands on MediatR; that is how Platform hides it.
        foreach (var type in gebruikers.Where(t => !Plaatsen[onderwerp].Contains(t.Namespace.FullName) && huis.BestandVan(t.FullName) is { IsMigratie: false }))
        {
            var soorten = huis.Gebruikt(type.FullName).Where(u => u.Herkomst() == onderwerp).Select(u => u.FullName).ToList();
            if (onderwerp != "MediatR" || soorten.Except(["MediatR.IRequest`1", "MediatR.IRequestHandler`2", "MediatR.IBaseRequest"]).Any())
            {
                yield return new(huis.BestandVan(type.FullName)!.Pad, $"{type.Name} gebruikt {onderwerp} ({soorten.Order(StringComparer.Ordinal).First()}).",
                    $"Laat dat aan Platform; waar {onderwerp} mag komen, staat in {nameof(TechniekBlijftOpHaarPlaats)}.");
            }
        }
    }
}

