using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Roosters;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Afspraken;

/// <summary>The appointments of a desk, for booking.</summary>
internal static class Agenda
{
    public static IQueryable<Afspraak> VanEigenOrganisatie(this IQueryable<Afspraak> afspraken, Aanroep aanroep)
    {
        var eigen = aanroep.Aanroeper.Organisatie;
        return afspraken.Where(a => a.Organisatie == eigen);
    }

    /// <summary>
    /// A free place at an hour, which stays free until the use case is saved: who books at the same desk on the same day waits.
    /// </summary>
    /// <param name="db">The tables.</param>
    /// <param name="wens">Which organisation, desk and hour; and which appointment doesn't count, because it is the one that moves.</param>
    /// <param name="gebied">For the opening hours.</param>
    /// <param name="instellingen">For the length of an appointment, and how far ahead it may be.</param>
    /// <param name="klok">For now.</param>
    /// <param name="annulering">Stops waiting.</param>
    public static async Task<Uitkomst<Vrijeplaats>> HoudPlaatsVrij(
        this OnthaalDbContext db, Plaatswens wens, IGebiedRaadpleging gebied, IInstellingen instellingen, TimeProvider klok, CancellationToken annulering)
    {
        var (nu, dag, vandaag) = (klok.GetUtcNow(), wens.Van.Dag(), klok.Vandaag());
        if (gebied.Opening(wens.Loket, dag) is not { } opening)
        {
            return Mislukking.Ongeldig(new Invoerfout("loket", "Dit loket kennen we niet. Kies er een uit de lijst.", Invoerfoutsoort.VerwijzingOntbreekt));
        }

        if (dag > vandaag.AddDays(instellingen.Waarde(OnthaalInstellingen.DagenVooruit, vandaag)))
        {
            return Mislukking.Ongeldig(new Invoerfout("van", "Zo ver vooruit maken we nog geen afspraken.", Invoerfoutsoort.Bereik));
        }

        await db.Database.BeginTransactionAsync(annulering);
        var sleutel = $"onthaal.afspraak {wens.Organisatie} {wens.Loket} {dag:O}";
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({sleutel}, 0))", annulering);
        var (organisatie, loket, behalve) = (wens.Organisatie, wens.Loket, wens.Behalve);
        var afspraken = await db.Afspraken.AsNoTracking()
            .Where(a => a.Organisatie == organisatie && a.Loket == loket && a.Dag == dag && a.Staat != Afspraakstaat.Geannuleerd && a.Id != behalve).ToListAsync(annulering);
        var rooster = await db.Rooster(organisatie, loket, instellingen, dag, annulering);
        return Dagplanning.Maak(opening, rooster, afspraken, nu).Vrij(wens.Van, afspraken) is { } plaats
            ? plaats
            : Mislukking.Regel("DitUurIsNietVrij", opening is { Uren.Count: 0, Reden: { } reden }
                ? $"Het loket is die dag gesloten: {reden}. Kies een andere dag."
                : "Dit uur is niet vrij. Kies een ander uur.");
    }
}

/// <summary>What place is wanted.</summary>
/// <param name="Organisatie">Whose appointments.</param>
/// <param name="Loket">Key of the desk.</param>
/// <param name="Van">When it begins.</param>
/// <param name="Behalve">The appointment that moves; empty for none.</param>
internal sealed record Plaatswens(OvoCode Organisatie, Guid Loket, DateTimeOffset Van, Guid Behalve = default);
