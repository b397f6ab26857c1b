using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Wachtrij;

/// <summary>What registering a contact does to the turn that it came of.</summary>
internal static class Beurtafronding
{
    /// <summary>The turn is done. Null when that went well, or when there is no turn.</summary>
    public static async Task<Mislukking?> RondBeurtAf(
        this OnthaalDbContext db, Guid? beurt, Guid contact, Aanroep aanroep, DateTimeOffset nu, CancellationToken annulering)
    {
        if (beurt is not { } id)
        {
            return null;
        }

        return await db.Wachtbeurten.VanEigenOrganisatie(aanroep).SingleOrDefaultAsync(b => b.Id == id, annulering) is { } gevonden
            ? gevonden.RondAf(contact, nu)
            : Mislukking.Ongeldig(new Invoerfout("beurt", "Deze beurt kennen we niet.", Invoerfoutsoort.VerwijzingOntbreekt));
    }

    /// <summary>
    /// The visitor of a turn has no legal stay: what the queue and the appointment knew goes, and nothing leads to the contact (ONT-09).
    /// </summary>
    public static async Task Scherm(this OnthaalDbContext db, Wachtbeurt? beurt, CancellationToken annulering)
    {
        if (beurt is null)
        {
            return;
        }

        beurt.Scherm();
        if (beurt.Afspraak is { } id && await db.Afspraken.SingleOrDefaultAsync(a => a.Id == id, annulering) is { } afspraak)
        {
            afspraak.Scherm();
        }
    }
}
