using System.Globalization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Start;

/// <summary>Who waits at the desk of the officer's last contact, and who comes next (ONT-11).</summary>
internal sealed class Loketdagtegels(OnthaalDbContext db, IGebiedRaadpleging gebied, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok) : IStarttegelbron
{
    public const string Wachtenden = "Wie wacht";
    public const string Volgende = "Volgende afspraak";

    public async Task<IReadOnlyList<Starttegel>> Tegels(Aanroeper aanroeper, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(aanroeper);
        if (!rechten.Mag(aanroeper, OnthaalRechten.Registreren))
        {
            return [];
        }

        var (organisatie, ik, vandaag, nu) = (aanroeper.Organisatie, aanroeper.Id, klok.Vandaag(), klok.GetUtcNow());
        if (await db.Werkplekken.AsNoTracking().Where(w => w.Organisatie == organisatie && w.Medewerker == ik).Select(w => w.Loket).SingleOrDefaultAsync(annulering) is not { } id
            || gebied.Loket(id) is not { } loket)
        {
            return [];
        }

        var aankomsten = await db.Wachtbeurten.AsNoTracking().VanEigenOrganisatie(aanroep)
            .Where(b => b.Loket == id && b.Dag == vandaag && b.Staat == Beurtstaat.Wacht).Select(b => b.Aangekomen).ToListAsync(annulering);
        var volgende = await db.Afspraken.AsNoTracking().VanEigenOrganisatie(aanroep)
            .Where(a => a.Loket == id && a.Dag == vandaag && a.Staat == Afspraakstaat.Gepland).OrderBy(a => a.Van).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Van, a.Tolk }).FirstOrDefaultAsync(annulering);
        var tegels = new List<Starttegel>
        {
            new(Wachtenden, aankomsten.Count.ToString(CultureInfo.InvariantCulture), Uitleg(), $"/onthaal/wachtrij?loket={id}", aankomsten.Count == 0 ? Checkstaat.Goed : Checkstaat.LetOp, 1),
        };
        if (volgende is not null)
        {
            tegels.Add(new(
                Volgende, volgende.Van.Klok(), (volgende.Van < nu ? "Nog niet aangekomen" : loket.Naam) + (volgende.Tolk ? ", tolk nodig" : ""), $"/onthaal/afspraken/{volgende.Id}",
                volgende.Van < nu ? Checkstaat.LetOp : Checkstaat.Goed, 2));
        }

        return tegels;

        string Uitleg() => aankomsten.Count == 0
            ? $"Niemand aan {loket.Naam}"
            : $"Aan {loket.Naam}, het langst {Math.Max(0, (int)(nu - aankomsten.Min()).TotalMinutes).ToString(CultureInfo.InvariantCulture)} min.";
    }
}
