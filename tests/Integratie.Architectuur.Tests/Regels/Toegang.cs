using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Integratie.Architectuur.Tests.Huizen;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authorization;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>Forgetting who may do something must not be possible (KRN-02).</summary>
internal sealed class VerzoekZegtWieHetMag : Regel<Type>
{
    public override string Bron => "ONTWERP 8, KRN-02";

    protected override string Onderwerp => "verzoeken";

    protected override IEnumerable<Type> Onderwerpen(Huis huis) => Slices.Van(huis).Verzoeken;

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        var besluiten = Besluiten(onderwerp);
        if (besluiten != 1)
        {
            yield return new(huis.PlaatsVan(onderwerp), besluiten == 0
                    ? $"{onderwerp.Name} zegt niet wie het mag vragen."
                    : $"{onderwerp.Name} zegt {besluiten} keer wie het mag vragen.",
                "Geef het één van [Vereist], [Aangemeld] of [Openbaar].");
        }
    }

    /// <summary>How many times a type says who may use it.</summary>
    public static int Besluiten(MemberInfo type) =>
        type.GetCustomAttributes(inherit: false).Count(a => a is VereistAttribute or AangemeldAttribute or OpenbaarAttribute);
}

/// <summary>Every route of an endpoint carries the decision of its request, so that a stranger is turned away before a body is read.</summary>
internal sealed class EindpuntZegtWieHetMag : Regel<Routes>
{
    public override string Bron => "ONTWERP 8, KRN-02";

    protected override string Onderwerp => "eindpunten";

    protected override IEnumerable<Routes> Onderwerpen(Huis huis) => huis.Product.SelectMany(Routes.Van);

    protected override IEnumerable<Overtreding> Toets(Routes onderwerp, Huis huis)
    {
        var plaats = huis.PlaatsVan(onderwerp.Eindpunt);
        if (onderwerp.Alle.Count == 0)
        {
            yield return new(plaats, $"{onderwerp.Eindpunt.Name} heeft geen route.", "Geef het een route, of schrap het.");
        }

        foreach (var route in onderwerp.Alle)
        {
            var verzoek = route.Metadata.GetMetadata<Verzoeksoort>();
            if (verzoek is null || !route.Metadata.Any(m => m is IAuthorizeData or IAllowAnonymous))
            {
                yield return new(plaats, $"de route {route.DisplayName} zegt niet wie ze mag gebruiken.", "Beschrijf ze met Toont, Somt, Maakt, Wijzigt of Begint: die nemen het besluit van het verzoek over.");
            }
            else if (huis.BestandVan(verzoek.Type.FullName!)?.Pad != plaats)
            {
                yield return new(plaats, $"de route {route.DisplayName} stuurt {verzoek.Type.Name}, uit een andere slice.", "Zet eindpunt en verzoek in één bestand.");
            }
        }
    }
}

/// <summary>A page says itself who may see it: the pipeline would refuse later, but a stranger must not get a page at all.</summary>
internal sealed partial class PaginaZegtWieHetMag : Regel<Bronbestand>
{
    public override string Bron => "ONTWERP 8, KRN-02";

    protected override string Onderwerp => "pagina's";

    protected override IEnumerable<Bronbestand> Onderwerpen(Huis huis) => huis.Product.SelectMany(p => p.Bronnen).Where(b => b.IsPagina && Paginaregel.IsMatch(b.Tekst));

    protected override IEnumerable<Overtreding> Toets(Bronbestand onderwerp, Huis huis)
    {
        if (Attribuutregel.IsMatch(onderwerp.Tekst))
        {
            yield break;
        }

        var model = Modelregel.Match(onderwerp.Tekst).Groups["model"].Value;
        var ruimte = huis.Product.Single(p => p.Bronnen.Contains(onderwerp));
        var type = ruimte.Typen.Where(t => t.Name == model.Split('.')[^1]).ToList();
        if (type is not [var enige])
        {
            enige = type.FirstOrDefault(t => huis.PlaatsVan(t) == onderwerp.Pad + ".cs");
        }

        if (enige is null || VerzoekZegtWieHetMag.Besluiten(enige) != 1)
        {
            yield return new(onderwerp.Pad, "de pagina zegt niet wie ze mag zien.", "Geef haar model één van [Vereist], [Aangemeld] of [Openbaar].");
        }
    }

    [GeneratedRegex(@"^@page\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Paginaregel { get; }

    [GeneratedRegex(@"^@attribute\s+\[\s*(Vereist|Aangemeld|Openbaar)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribuutregel { get; }

    [GeneratedRegex(@"^@model\s+(?<model>[\w.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Modelregel { get; }
}

/// <summary>What is personal data, and where it hides in a value.</summary>
internal static class Persoonsgegevens
{
    /// <summary>The properties of a type that are personal data themselves.</summary>
    public static IEnumerable<PropertyInfo> Eigen(Type type)
    {
        var parameters = type.GetConstructors().SelectMany(c => c.GetParameters()).Where(p => p.IsDefined(typeof(PersoonsgegevenAttribute))).Select(p => p.Name).ToList();
        return Eigenschappen(type).Where(e => type.IsDefined(typeof(PersoonsgegevenAttribute)) || e.IsDefined(typeof(PersoonsgegevenAttribute)) || parameters.Contains(e.Name));
    }

    /// <summary>The road to the first personal data in a value; null when it holds none.</summary>
    public static string? Weg(Type type, HashSet<Type> gezien)
    {
        if (type.IsArray)
        {
            return Weg(type.GetElementType()!, gezien);
        }

        foreach (var deel in type.GetGenericArguments())
        {
            if (Weg(deel, gezien) is { } weg)
            {
                return weg;
            }
        }

        if (type.Namespace?.StartsWith("Integratie.", StringComparison.Ordinal) is not true || !gezien.Add(type))
        {
            return null;
        }

        return Eigen(type).Select(e => $"{type.Name}.{e.Name}").FirstOrDefault()
            ?? Eigenschappen(type).Select(e => Weg(e.PropertyType, gezien)).FirstOrDefault(w => w is not null);
    }

    private static IEnumerable<PropertyInfo> Eigenschappen(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(e => e.Name != "EqualityContract" && e.GetIndexParameters().Length == 0);
}

/// <summary>Reading the file of a person is a fact to keep (KRN-02).</summary>
internal sealed class PersoonsvraagIsEenDossierlezing : Regel<Type>
{
    public override string Bron => "ONTWERP 6, 8, KRN-02";

    protected override string Onderwerp => "vragen";

    protected override IEnumerable<Type> Onderwerpen(Huis huis) => Slices.Van(huis).Verzoeken.Where(Slices.IsVraag);

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        if (!onderwerp.IsAssignableTo(typeof(IDossierlezing)) && Persoonsgegevens.Weg(Slices.Waarde(onderwerp)!, []) is { } weg)
        {
            yield return new(huis.PlaatsVan(onderwerp), $"{onderwerp.Name} geeft het persoonsgegeven {weg} terug, maar is geen dossierlezing.",
                "Maak het een IDossierlezing, of laat het persoonsgegeven weg.");
        }
    }
}

/// <summary>A record prints all it holds, and what is printed ends up in a log.</summary>
internal sealed class PersoonsgegevensStaanNietInTekst : Regel<Type>
{
    public override string Bron => "ONTWERP 6, ankers/aesthetics §8 nr. 21";

    protected override string Onderwerp => "records met persoonsgegevens";

    protected override IEnumerable<Type> Onderwerpen(Huis huis) =>
        huis.Product.SelectMany(p => p.Typen).Where(t => Drukt(t, "PrintMembers") is not null && Persoonsgegevens.Eigen(t).Any());

    protected override IEnumerable<Overtreding> Toets(Type onderwerp, Huis huis)
    {
        if (IsVanzelf(Drukt(onderwerp, "PrintMembers")) && IsVanzelf(Drukt(onderwerp, "ToString")))
        {
            yield return new(huis.PlaatsVan(onderwerp), $"{onderwerp.Name} drukt {string.Join(", ", Persoonsgegevens.Eigen(onderwerp).Select(e => e.Name))} af in zijn tekst.",
                "Schrijf een eigen ToString met alleen sleutels.");
        }
    }

    private static MethodInfo? Drukt(Type type, string methode) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly).FirstOrDefault(m => m.Name == methode);

    private static bool IsVanzelf(MethodInfo? methode) => methode?.IsDefined(typeof(CompilerGeneratedAttribute)) is not false;
}
