using System.Collections.Concurrent;
using Integratie.Kern;
using Integratie.Netwerk;

namespace Integratie.Onthaal.Wegwijs;

/// <summary>
/// Keeps each answer for a minute, and never past the moment that a desk opens or closes: a flood of strangers costs one query per
/// municipality and theme (ONT-12). There are only so many of these: it can't grow without end.
/// </summary>
internal sealed class Wegwijsgeheugen(TimeProvider klok)
{
    /// <summary>What the answer to a stranger says about keeping it.</summary>
    public const string Bewaarkop = "public, max-age=60";

    private static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(NisCode Gemeente, Thema? Thema), Vak> _vakken = new();

    public async Task<Wegwijzer> Geef((NisCode Gemeente, Thema? Thema) sleutel, Func<Task<Wegwijzer>> maak, CancellationToken annulering)
    {
        var vak = _vakken.GetOrAdd(sleutel, _ => new());
        if (vak.Inhoud is { } vers && klok.GetUtcNow() < vers.Tot)
        {
            return vers.Wegwijzer;
        }

        await vak.Deur.WaitAsync(annulering);
        try
        {
            if (vak.Inhoud is { } intussen && klok.GetUtcNow() < intussen.Tot)
            {
                return intussen.Wegwijzer;
            }

            var wegwijzer = await maak();
            var kantelt = wegwijzer.Loketten.Select(l => l.OpenTot ?? l.OpentOp).Min();
            var tot = wegwijzer.Op + Houdbaar;
            vak.Inhoud = new(wegwijzer, kantelt < tot ? kantelt.Value : tot);
            return wegwijzer;
        }
        finally
        {
            vak.Deur.Release();
        }
    }

    private sealed class Vak
    {
        public SemaphoreSlim Deur { get; } = new(1, 1);

        public Bewaard? Inhoud { get; set; }
    }

    private sealed record Bewaard(Wegwijzer Wegwijzer, DateTimeOffset Tot);
}
