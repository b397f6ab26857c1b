using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Overeenkomsten;

/// <summary>Shows on the page of the set-up which agreements end within the days of the setting (OVK-03).</summary>
internal sealed class Eindecheck(Gebiedsgeheugen geheugen, IInstellingen instellingen, TimeProvider klok) : IInrichtingscheck
{
    private const string Onderwerp = "Overeenkomsten die eindigen";

    public Task<IReadOnlyList<Checkresultaat>> Controleer(CancellationToken annulering)
    {
        var eindigend = Eindigend.Op(geheugen.Beeld, instellingen, klok.Vandaag());
        return Task.FromResult<IReadOnlyList<Checkresultaat>>(eindigend.Overeenkomsten.Count == 0
            ? [new(Checkstaat.Goed, Onderwerp, $"Geen enkele overeenkomst eindigt binnen {eindigend.Dagen} dagen.")]
            : [.. eindigend.Overeenkomsten.Select(o => new Checkresultaat(Checkstaat.LetOp, Onderwerp,
                $"‘{o.Titel}’ eindigt na {o.Geldigheid.TotEnMet.Voluit()}. Daarna stopt wat ze mogelijk maakt.", $"/gebied/overeenkomsten/{o.Id}"))]);
    }
}

/// <summary>The same as a tile for who keeps the agreements.</summary>
internal sealed class Eindetegel(Gebiedsgeheugen geheugen, IInstellingen instellingen, Rechtenregister rechten, TimeProvider klok) : IStarttegelbron
{
    public Task<IReadOnlyList<Starttegel>> Tegels(Aanroeper aanroeper, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(aanroeper);
        return Task.FromResult<IReadOnlyList<Starttegel>>(rechten.Mag(aanroeper, GebiedRechten.OvereenkomstBeheren) ? [Tegel()] : []);
    }

    private Starttegel Tegel()
    {
        var eindigend = Eindigend.Op(geheugen.Beeld, instellingen, klok.Vandaag());
        return eindigend.Overeenkomsten is [var eerste, ..]
            ? new(Titel, $"{eindigend.Overeenkomsten.Count}", $"Eerst ‘{eerste.Titel}’, na {eerste.Geldigheid.TotEnMet.Voluit()}",
                eindigend.Overeenkomsten.Count == 1 ? $"/gebied/overeenkomsten/{eerste.Id}" : "/gebied/overeenkomsten", Checkstaat.LetOp, 30)
            : new(Titel, "0", $"Geen enkele binnen {eindigend.Dagen} dagen", "/gebied/overeenkomsten", Checkstaat.Goed, 30);
    }

    private const string Titel = "Overeenkomsten die eindigen";
}

/// <summary>The agreements that end within the days of the setting, the first first.</summary>
internal sealed record Eindigend(int Dagen, IReadOnlyList<Overeenkomstbeeld> Overeenkomsten)
{
    public static Eindigend Op(Gebiedsbeeld beeld, IInstellingen instellingen, DateOnly vandaag)
    {
        var dagen = instellingen.Waarde(GebiedInstellingen.DagenVoorEindeOvereenkomst, vandaag);
        return new(dagen, [.. beeld.Overeenkomsten.Where(o => o.Geldigheid.TotEnMet is { } einde && einde >= vandaag && einde <= vandaag.AddDays(dagen))
            .OrderBy(o => o.Geldigheid.TotEnMet).ThenBy(o => o.Titel, StringComparer.Ordinal)]);
    }
}
