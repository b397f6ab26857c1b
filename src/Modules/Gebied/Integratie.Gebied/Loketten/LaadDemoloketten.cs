using Integratie.Gebied.Data;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketten;

/// <summary>
/// Invents desks: one or more in each centrumstad, some where there are no provinces, and in some forty other municipalities,
/// always the same ones. The
/// streets don't exist, the numbers can't be dialled (after the country code a Belgian number never starts with 0), the mail goes
/// to example.org. The smallest centrumstad loses its only desk in two months, so that the check of GEB-09 has something to show.
/// </summary>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed record LaadDemoloketten : IOpdracht<Niets>;

internal sealed class LaadDemolokettenHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, TimeProvider klok) : IOpdrachtHandler<LaadDemoloketten, Niets>
{
    private const int Zaad = 2012;
    private const int Kleine = 40;

    private static readonly string[] Straten = ["Voorbeeldstraat", "Proefplein", "Fictielaan", "Testkaai", "Modelstraat", "Oefenplein", "Demolaan", "Schetsstraat"];
    private static readonly string[] Plekken = ["Centrum", "Station", "Noord", "Zuid", "Markt"];
    private static readonly string[] Talen = ["ar", "tr", "pl", "ro", "bg", "es", "ru", "uk", "fa", "ps", "so", "ti", "sq", "pt", "ku"];
    private static readonly string[] Weken = ["9-12, 13-16", "9-12.30", "9-12, 13-16.30", "8.30-12, 13-16", "9-17"];
    private static readonly string[] Toegang =
    [
        "Toegankelijk met een rolstoel. De lift is links van de ingang.",
        "Toegankelijk met een rolstoel. Parkeerplaats voor de deur.",
        "Drie treden aan de ingang; bel aan voor de helling.",
        "Toegankelijk met een rolstoel. Ringleiding aan de balie.",
    ];

    public async Task<Uitkomst<Niets>> Handle(LaadDemoloketten request, CancellationToken cancellationToken)
    {
        if (await db.Loketten.AnyAsync(cancellationToken))
        {
            return default(Niets);
        }

        var (beeld, vandaag) = (geheugen.Beeld, klok.Vandaag());
#pragma warning disable CA5394 // Invented data from a fixed seed: no secret rests on it.
        var toeval = new Random(Zaad);
        var steden = beeld.In(Dekkingsstand.Groep, vandaag).OrderBy(g => g.Nis.Waarde, StringComparer.Ordinal).ToList();
        var stadDieSluit = steden.MinBy(g => g.Inwoners)?.Nis;
        var hoofdstad = beeld.In(Gebiedsaanduiding.Gewest("04000"), vandaag).OrderBy(g => g.Nis.Waarde, StringComparer.Ordinal).ToList();
        var andere = beeld.In(Gebiedsaanduiding.Werkgebied, vandaag).Except(steden).Except(hoofdstad)
            .OrderByDescending(g => g.Inwoners).ThenBy(g => g.Nis.Waarde, StringComparer.Ordinal).Take(Kleine * 2).ToList();
        toeval.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(andere));

        foreach (var stad in steden)
        {
            var aantal = stad.Nis == stadDieSluit ? 1 : stad.Inwoners > 200_000 ? 4 : stad.Inwoners > 90_000 ? 2 : 1;
            for (var i = 0; i < aantal; i++)
            {
                Voeg(stad, Plekken[i], antenne: false, rijk: true);
            }
        }

        for (var i = 0; i < hoofdstad.Count; i += 3)
        {
            Voeg(hoofdstad[i], Plekken[0], antenne: i % 2 == 1, rijk: true);
        }

        foreach (var gemeente in andere.Take(Kleine))
        {
            Voeg(gemeente, Plekken[0], antenne: toeval.Next(4) == 0, rijk: false);
        }

        return default(Niets);

        void Voeg(Gemeente gemeente, string plek, bool antenne, bool rijk)
        {
            var talen = Talen.OrderBy(_ => toeval.Next()).Take(toeval.Next(rijk ? 5 : 1, rijk ? 12 : 5)).Prepend("en").Prepend("fr");
            var code = Tekst.Zoekvorm(gemeente.Naam).Replace(' ', '-');
            var loket = Loket.Open(new(
                $"{(antenne ? "Antenne" : "Loket")} {gemeente.Naam} {plek}", Straten[toeval.Next(Straten.Length)], $"{toeval.Next(1, 180)}",
                gemeente.Hoofdpostcode ?? Postcode.Parse("1000"), gemeente.Nis, new(2015 + toeval.Next(9), toeval.Next(1, 13), 1),
                gemeente.Breedtegraad + ((toeval.NextDouble() - .5) / 45), gemeente.Lengtegraad + ((toeval.NextDouble() - .5) / 30), IsAntenne: antenne,
                Telefoon: $"+32 000 {toeval.Next(10, 99)} {toeval.Next(10, 99)} {toeval.Next(10, 99)}", Mail: $"{code}@example.org",
                Toegankelijkheid: Toegang[toeval.Next(Toegang.Length)], Talen: [.. talen],
                Diensten: antenne ? ["onthaal"] : rijk ? ["onthaal", "intake", "inburgeringstraject", "trajectbegeleiding"] : ["onthaal", "intake"]), gemeente.Naam);
            var open = Urenlezer.Lees(Weken[toeval.Next(Weken.Length)]).Uren;
            var dagen = antenne ? Weekdagen.Alle.Take(5).Where((_, i) => i % 2 == 0) : Weekdagen.Alle.Take(5);
            List<Openingsblok> week = [.. dagen.SelectMany(d => open.Select(b => new Openingsblok(d, b.Van, b.Tot)))];
            if (rijk && !antenne)
            {
                week.RemoveAll(b => b.Dag == Weekdag.Donderdag);
                week.AddRange([new(Weekdag.Donderdag, Uur.Parse("9"), Uur.Parse("12")), new(Weekdag.Donderdag, Uur.Parse("13"), Uur.Parse("19"))]);
            }

            _ = loket.StelWeekIn(week, vandaag);
            if (toeval.Next(3) == 0)
            {
                _ = loket.StelUitzonderingenIn(
                    [new(vandaag.AddDays(toeval.Next(2, 12)), [], "Teamdag"), new(new(vandaag.Year, 12, 27), [], "Eindejaar", new(vandaag.Year, 12, 31))], vandaag);
            }

            if (gemeente.Nis == stadDieSluit)
            {
                var laatste = vandaag.AddDays(60);
                _ = loket.Sluit(laatste, "De huur van het gebouw loopt af. Een nieuw adres is nog niet gevonden.", new(gemeente.Nis, laatste.AddDays(1), null), vandaag);
            }

            db.Loketten.Add(loket);
        }
#pragma warning restore CA5394
    }
}

internal sealed class Demoloketten(IDispatcher dispatcher) : IDemodata
{
    public async Task Laad(CancellationToken annulering) => _ = (await dispatcher.Send(new LaadDemoloketten(), annulering)).Waarde;
}
