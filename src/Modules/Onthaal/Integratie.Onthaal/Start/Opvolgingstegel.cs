using System.Globalization;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Start;

/// <summary>The open contacts of the officer, and how many of them can't wait (ONT-03, R7).</summary>
internal sealed class Opvolgingstegel(OnthaalDbContext db, Aanroep aanroep, Rechtenregister rechten, TimeProvider klok) : IStarttegelbron
{
    public const string Titel = "Mijn open opvolging";

    public async Task<IReadOnlyList<Starttegel>> Tegels(Aanroeper aanroeper, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(aanroeper);
        if (!rechten.Mag(aanroeper, OnthaalRechten.Registreren))
        {
            return [];
        }

        var vandaag = klok.Vandaag();
        var telling = await db.Contacten.AsNoTracking().EigenOpvolging(aanroep).GroupBy(_ => 1)
            .Select(g => new { Open = g.Count(), Onbeslist = g.Count(c => c.Afloopsoort == null), Laat = g.Count(c => c.OpvolgenOp < vandaag) })
            .SingleOrDefaultAsync(annulering);
        var dringend = (string?[])[Aantal(telling?.Onbeslist, "nog te beslissen"), Aantal(telling?.Laat, "te laat")];
        var uitleg = string.Join(", ", dringend.OfType<string>());
        return
        [
            new(Titel, Getal(telling?.Open ?? 0), telling is null ? "U hebt niets op te volgen" : uitleg.Length == 0 ? "Niets is te laat" : uitleg, "/onthaal",
                uitleg.Length == 0 ? Checkstaat.Goed : Checkstaat.LetOp, 3),
        ];
    }

    private static string? Aantal(int? aantal, string wat) => aantal > 0 ? $"{Getal(aantal.Value)} {wat}" : null;

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
