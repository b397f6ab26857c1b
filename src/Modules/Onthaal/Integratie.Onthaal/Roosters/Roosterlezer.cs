using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Configuratie;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Roosters;

/// <summary>Reads the roster of a desk.</summary>
internal static class Roosterlezer
{
    public static async Task<Roosterstand> Rooster(
        this OnthaalDbContext db, OvoCode? organisatie, Guid loket, IInstellingen instellingen, DateOnly dag, CancellationToken annulering) =>
        Stand(await db.Roosters.AsNoTracking().SingleOrDefaultAsync(r => r.Organisatie == organisatie && r.Loket == loket, annulering), instellingen, dag);

    public static Roosterstand Stand(Loketrooster? rooster, IInstellingen instellingen, DateOnly dag) => new(
        rooster?.Slotduur ?? instellingen.Waarde(OnthaalInstellingen.Slotduur, dag),
        new(instellingen.Waarde(OnthaalInstellingen.MedewerkersPerLoket, dag), instellingen.Waarde(OnthaalInstellingen.AfsprakenTegelijk, dag)),
        rooster?.Week ?? []);
}
