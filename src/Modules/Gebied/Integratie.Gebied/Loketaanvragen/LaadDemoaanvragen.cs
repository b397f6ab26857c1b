using Integratie.Gebied.Data;
using Integratie.Gebied.Demo;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Loketaanvragen;

/// <summary>
/// Invents requests for desks, one in each state that asks somebody for something: to decide, to complete, to open, and one that was
/// refused. The figures are invented too, and say so. Days are counted from the day it is loaded.
/// </summary>
[Vereist(GebiedRechten.LoketBeheren)]
internal sealed record LaadDemoaanvragen : IOpdracht<Niets>;

internal sealed class LaadDemoaanvragenHandler(GebiedDbContext db, Gebiedsgeheugen geheugen, TimeProvider klok) : IOpdrachtHandler<LaadDemoaanvragen, Niets>
{
    private const string Bron = "Verzonnen cijfer voor de demo";
    private const string Beslisser = "vo-centraal-1";

    public async Task<Uitkomst<Niets>> Handle(LaadDemoaanvragen request, CancellationToken cancellationToken)
    {
        if (await db.Loketaanvragen.AnyAsync(cancellationToken))
        {
            return default(Niets);
        }

        foreach (var demo in Demobestand.Lees().Aanvragen)
        {
            if (geheugen.Beeld.Gemeenten.Vind(demo.Gemeente) is { } gemeente)
            {
                db.Add(Maak(demo, gemeente.Hoofdpostcode));
            }
        }

        return default(Niets);
    }

    private Loketaanvraag Maak(Demoaanvraag demo, Postcode? postcode)
    {
        var (nu, vandaag) = (klok.GetUtcNow(), klok.Vandaag());
        var cijfers = demo.Cijfers.Select(c => new Behoeftecijfer(c.Maat, c.Waarde, vandaag.Year - c.Jaren, Bron, c.Omschrijving));
        var aanvraag = Loketaanvraag.StelOp(
            new(demo.Gemeente, demo.Naam, demo.IsAntenne, demo.Motivering, [.. cijfers], demo.Diensten, vandaag.AddDays(demo.Start), "Voorbeeldstraat", "12", postcode),
            demo.Organisatie, demo.Organisatienaam, demo.Schrijver, nu.AddDays(demo.Geschreven));
        aanvraag.DienIn(demo.Schrijver, nu.AddDays(demo.Ingediend));
        _ = (demo.Besluit, demo.Toelichting ?? "", nu.AddDays(demo.Beslist ?? 0)) switch
        {
            (Aanvraagstatus.Goedgekeurd, var toelichting, var op) => aanvraag.KeurGoed(Beslisser, toelichting, op),
            (Aanvraagstatus.Geweigerd, var toelichting, var op) => aanvraag.Weiger(Beslisser, toelichting, op),
            (Aanvraagstatus.Teruggestuurd, var toelichting, var op) => aanvraag.StuurTerug(Beslisser, toelichting, op),
            _ => null,
        };
        return aanvraag;
    }
}

internal sealed class Demoaanvragen(IDispatcher dispatcher) : IDemodata
{
    public async Task Laad(CancellationToken annulering) => _ = (await dispatcher.Send(new LaadDemoaanvragen(), annulering)).Waarde;
}
