using System.Text.Json;
using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Kern;
using Integratie.Platform.Api;

namespace Integratie.Gebied.Demo;

/// <summary>What <c>demo.json</c> says. Days are counted from the day it is loaded, so that the demo never looks old.</summary>
internal sealed record Demobestand(
    IReadOnlyDictionary<string, OvoCode> OvoCodes, IReadOnlyList<Demoovereenkomst> Overeenkomsten, IReadOnlyList<Demovoorstel> Voorstellen,
    IReadOnlyList<Demoaanvraag> Aanvragen)
{
    public static Demobestand Lees()
    {
        using var stroom = typeof(Demobestand).Assembly.GetManifestResourceStream($"{typeof(Demobestand).Namespace}.demo.json")!;
        return JsonSerializer.Deserialize<Demobestand>(stroom, Json.Gedeeld)!;
    }
}

internal sealed record Demoovereenkomst(
    string Titel, Overeenkomsttype Type, bool Getekend, IReadOnlyList<string> Instanties, IReadOnlyList<Gebiedsaanduiding> Gebieden,
    IReadOnlyList<Taak> Taken, int Begin, int? Einde = null, int? Overdracht = null, IReadOnlyList<Regieonderdeel>? Onderdelen = null,
    IReadOnlyList<Engagement>? Engagementen = null)
{
    public Overeenkomstgegevens Gegevens(DateOnly vandaag) => new(
        Titel, Type, Instanties, Gebieden, Taken, vandaag.AddDays(Begin), Dag(vandaag, Einde), Dag(vandaag, Overdracht), Onderdelen, Engagementen);

    private static DateOnly? Dag(DateOnly vandaag, int? dagen) => dagen is { } d ? vandaag.AddDays(d) : null;
}

internal sealed record Demovoorstel(
    Gebiedsaanduiding Gebied, Taak Taak, string Instantie, int Begin, string Rechtsgrond, string Reden, string? Regime = null,
    Overeenkomsttype? Voorwaarde = null)
{
    public Bevoegdheidsgegevens Gegevens(DateOnly vandaag) =>
        new(Gebied, Taak, Instantie, Regime, Voorwaarde, new(vandaag.AddDays(Begin)), Rechtsgrond, Reden);
}

/// <summary>A request for a desk; <c>Besluit</c> is null while it waits.</summary>
internal sealed record Demoaanvraag(
    OvoCode Organisatie, string Organisatienaam, string Schrijver, NisCode Gemeente, string Naam, bool IsAntenne, int Geschreven, int Start, string Motivering,
    IReadOnlyList<string> Diensten, IReadOnlyList<Democijfer> Cijfers, int Ingediend, Aanvraagstatus? Besluit = null, int? Beslist = null, string? Toelichting = null);

/// <summary>A figure of so many years ago.</summary>
internal sealed record Democijfer(Behoeftemaat Maat, decimal Waarde, int Jaren, string? Omschrijving = null);
