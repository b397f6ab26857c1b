using System.Globalization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Aanbod.Regels;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Demo;

/// <summary>
/// Invents a social map for some municipalities, always the same one for each: its social service and two or three associations,
/// and here and there what works for a whole province. Where no province is, services work in one of two languages, or in both. The
/// streets don't exist, the numbers can't be dialled (after the country code a Belgian number never starts with 0), mail and websites
/// are at example.org.
/// </summary>
/// <param name="Gemeenten">NIS codes; those that have organisations already are skipped.</param>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record LaadNetwerkdemo(IReadOnlyList<NisCode> Gemeenten) : IOpdracht<Niets>;

internal sealed class LaadNetwerkdemoHandler(NetwerkDbContext db, Plaatsen plaatsen, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<LaadNetwerkdemo, Niets>
{
    private const int Zaad = 2013;

    private static readonly string[] Straten = ["Voorbeeldstraat", "Proefplein", "Fictielaan", "Testkaai", "Modelstraat", "Oefenplein", "Demolaan", "Schetsstraat"];
    private static readonly string[] Talen = ["en", "fr", "ar", "tr", "pl", "ro", "bg", "es", "ru", "uk", "fa", "ps", "so", "ti", "sq", "pt", "ku"];

    public async Task<Uitkomst<Niets>> Handle(LaadNetwerkdemo request, CancellationToken cancellationToken)
    {
        NisCode[] codes = [.. request.Gemeenten];
        var bezet = await db.Organisaties.Where(o => codes.Contains(o.Gemeente)).Select(o => o.Gemeente).Distinct().ToListAsync(cancellationToken);
        foreach (var gemeente in plaatsen.Gemeenten.Where(g => codes.Contains(g.Nis) && !bezet.Contains(g.Nis)))
        {
            Verzin(gemeente);
        }

        return default(Niets);
    }

#pragma warning disable CA5394 // Invented data from a fixed seed: no secret rests on it.
    private void Verzin(Gemeentekaart gemeente)
    {
        var nummer = int.Parse(gemeente.Nis.Waarde, CultureInfo.InvariantCulture);
        var toeval = new Random(Zaad * nummer);
        var lokaal = Sjablonen.Lokaal.ToArray();
        toeval.Shuffle(lokaal);
        List<Sjabloon> keuze = [Sjablonen.Sociaalhuis, .. lokaal.Take(toeval.Next(2, 4))];
        var ruimer = Gebiedsaanduiding.Probeer(gemeente.ProvincieNis is { } provincie ? $"provincie:{provincie}" : $"gewest:{gemeente.GewestNis}", out var gebied) ? gebied : Gebiedsaanduiding.Werkgebied;
        if (nummer % 5 == 1)
        {
            keuze.Add(Sjablonen.Bovenlokaal[toeval.Next(Sjablonen.Bovenlokaal.Count)]);
        }

        if (Sjablonen.Taalhuissteden.Contains(gemeente.Nis.Waarde))
        {
            keuze.Add(Sjablonen.Taalhuis);
        }

        for (var plaats = 0; plaats < keuze.Count; plaats++)
        {
            var isRuimer = keuze[plaats] == Sjablonen.Taalhuis || Sjablonen.Bovenlokaal.Contains(keuze[plaats]);
            Maak(gemeente, keuze[plaats], (nummer * 10) + plaats, isRuimer ? ruimer : null, toeval);
        }
    }

    private void Maak(Gemeentekaart gemeente, Sjabloon sjabloon, int nummer, Gebiedsaanduiding? ruimer, Random toeval)
    {
        var naam = string.Format(CultureInfo.InvariantCulture, sjabloon.Naam, gemeente.Naam);
        var adres = Tekst.Zoekvorm(naam).Replace(' ', '-');
        var talen = Talen.OrderBy(_ => toeval.Next()).Take(toeval.Next(1, 5)).Order(StringComparer.Ordinal).ToList();
        var heeftKbo = sjabloon.Type is not Organisatietype.FeitelijkeVereniging;
        var organisatie = Organisatie.Registreer(new(
            naam, sjabloon.Type, gemeente.Nis, heeftKbo ? Kbo(nummer) : null, null, sjabloon.Sector,
            IsGesubsidieerd: toeval.Next(3) == 0, sjabloon.Omschrijving, Straten[toeval.Next(Straten.Length)], $"{toeval.Next(1, 180)}",
            Werkgebied: ruimer is { } gebied ? [gebied] : [], Talen: talen,
            Telefoon: $"+32 000 {toeval.Next(10, 99)} {toeval.Next(10, 99)} {toeval.Next(10, 99)}", Mail: $"{adres}@example.org",
            Website: $"https://example.org/{adres}", Werktalen: Werktalen(gemeente, sjabloon, nummer)), gemeente.Naam);
        db.Organisaties.Add(organisatie);
        db.Gebeurtenissen.Add(Gebeurtenis.Van(organisatie.Id, Gebeurtenissoort.Geregistreerd, aanroep, klok));
        foreach (var aanbod in sjabloon.Aanbod)
        {
            db.Aanbod.Add(Aanbieding.VoegToe(organisatie.Id, new(
                aanbod.Naam, aanbod.Thema, aanbod.Omschrijving, new(2020 + toeval.Next(6), toeval.Next(1, 13), 1), aanbod.Aanmeldwijze,
                Doelgroep: aanbod.Doelgroep, Talen: [.. talen.Where(_ => toeval.Next(4) > 0)], Openingsuren: Urentekst.Lees(aanbod.Uren), Aanmelding: aanbod.Aanmelding),
                [(ruimer ?? Gebiedsaanduiding.Gemeente(gemeente.Nis)).Waarde]));
        }
    }
#pragma warning restore CA5394

    /// <summary>Of one in four nobody recorded it, as on a real map.</summary>
    private static string[] Werktalen(Gemeentekaart gemeente, Sjabloon sjabloon, int nummer) => (gemeente.ProvincieNis, sjabloon.Type, nummer % 4) switch
    {
        (_, Organisatietype.HuisVanHetNederlands, _) => ["nl"],
        (_, Organisatietype.LokaalBestuur, _) => gemeente.ProvincieNis is null ? ["nl", "fr"] : ["nl"],
        (_, _, 0) => [],
        (null, _, 1) => ["fr"],
        (null, _, 2) => ["nl", "fr"],
        _ => ["nl"],
    };

    /// <summary>A number that passes the check and lies in a range that real ones don't use: they start with 02 or higher.</summary>
    private static KboNummer Kbo(int nummer)
    {
        var basis = 1_000_000 + nummer;
        return KboNummer.Parse(string.Create(CultureInfo.InvariantCulture, $"{basis:00000000}{97 - (basis % 97):00}"));
    }
}
