using Integratie.Gebied.Instanties;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;

namespace Integratie.Gebied.Areas.Gebied.Pages;

/// <summary>Lists to choose from that several forms share, and finding back what somebody typed.</summary>
internal static class Keuzelijsten
{
    /// <summary>All bodies, page by page.</summary>
    public static async Task<IReadOnlyList<Keuze>> Instanties(Func<IVraag<Blad<Instantieregel>>, Task<Uitkomst<Blad<Instantieregel>>>> stuur)
    {
        var keuzes = new List<Keuze>();
        string? cursor = null;
        do
        {
            var blad = await stuur(new SomInstanties(null, new(Bladvraag.Meest, cursor)));
            if (!blad.IsGelukt)
            {
                return keuzes;
            }

            keuzes.AddRange(blad.Waarde.Items.Select(i => new Keuze(i.Code, i.Naam)));
            cursor = blad.Waarde.Volgende;
        }
        while (cursor is not null);
        return keuzes;
    }

    /// <summary>The choice that somebody typed, by its words or by its code; accents and capitals don't matter.</summary>
    public static Keuze? Vind(this IReadOnlyList<Keuze> keuzes, string? getypt)
    {
        var vorm = Tekst.Zoekvorm(getypt ?? "");
        return vorm.Length == 0 ? null : keuzes.FirstOrDefault(k => Tekst.Zoekvorm(k.Tekst) == vorm) ?? keuzes.FirstOrDefault(k => k.Waarde == getypt!.Trim());
    }

    /// <summary>What somebody typed, one per line or with commas between; what isn't in the list comes back as mistakes.</summary>
    public static IReadOnlyList<Keuze> VindAlle(this IReadOnlyList<Keuze> keuzes, string? getypt, string veld, List<Invoerfout> fouten)
    {
        var gevonden = new List<Keuze>();
        foreach (var deel in (getypt ?? "").Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (keuzes.Vind(deel) is { } keuze)
            {
                gevonden.Add(keuze);
            }
            else
            {
                fouten.Add(new(veld, $"We kennen ‘{deel}’ niet."));
            }
        }

        return gevonden;
    }
}
