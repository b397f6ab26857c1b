using Integratie.Gebied.Data;
using Integratie.Gebied.Referentiedata;
using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Diensten;

/// <summary>
/// Puts the minimum services of the mission in the catalogue (KRN-04). Adds what is missing; people keep the words, so what is
/// there stays.
/// </summary>
[Vereist(GebiedRechten.ReferentiedataBeheren)]
internal sealed record LaadMinimumaanbod : IOpdracht<Niets>;

internal sealed class LaadMinimumaanbodHandler(GebiedDbContext db) : IOpdrachtHandler<LaadMinimumaanbod, Niets>
{
    private static readonly DateOnly Begin = new(2015, 1, 1);

    public async Task<Uitkomst<Niets>> Handle(LaadMinimumaanbod request, CancellationToken cancellationToken)
    {
        var bekend = (await db.Diensten.Select(d => d.Code).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        db.Diensten.AddRange(Bestand.Lees<Dienstrij>("diensten").Where(r => !bekend.Contains(r.Code)).Select(r => Dienst.Maak(
            r.Code, null, new(r.Naam, r.Omschrijving, Enum.Parse<Lijn>(r.Lijn), Enum.Parse<Doelgroep>(r.Doelgroep), r.Rechtsgrond, Begin))));
        return default(Niets);
    }

    private sealed record Dienstrij(string Code, string Naam, string Omschrijving, string Lijn, string Doelgroep, string Rechtsgrond);
}

internal sealed class Minimumaanbod(IDispatcher dispatcher) : IReferentiedata
{
    public async Task Laad(CancellationToken annulering) => _ = (await dispatcher.Send(new LaadMinimumaanbod(), annulering)).Waarde;
}
