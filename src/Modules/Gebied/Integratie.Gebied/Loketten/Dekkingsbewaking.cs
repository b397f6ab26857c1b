using Integratie.Kern;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Gebied.Loketten;

/// <summary>Shows on the page of the set-up whether every centrumstad has a desk, now and later (GEB-09).</summary>
internal sealed class Dekkingscheck(IDispatcher dispatcher) : IInrichtingscheck
{
    private const string Onderwerp = "Een loket in elke centrumstad";

    public async Task<IReadOnlyList<Checkresultaat>> Controleer(CancellationToken annulering)
    {
        var dekking = await dispatcher.Send(new ToonLoketdekking(null), annulering);
        if (!dekking.IsGelukt)
        {
            return [new(Checkstaat.LetOp, Onderwerp, dekking.Mislukking.Bericht)];
        }

        return dekking.Waarde.Gaten.Count == 0
            ? [new(Checkstaat.Goed, Onderwerp, $"Alle {dekking.Waarde.AantalCentrumsteden} centrumsteden hebben een loket, en er is geen sluiting gepland die dat verandert.")]
            : [.. dekking.Waarde.Gaten.Select(g => new Checkresultaat(g.IsNu ? Checkstaat.Fout : Checkstaat.LetOp, Onderwerp, g.Uitleg, $"/gebied/loketten?bij={g.Gemeente}"))];
    }
}

/// <summary>The same as a tile on the start page of central staff.</summary>
internal sealed class Dekkingstegel(IDispatcher dispatcher) : IStarttegelbron
{
    public async Task<IReadOnlyList<Starttegel>> Tegels(Aanroeper aanroeper, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(aanroeper);
        if (!aanroeper.HeeftRol(Rol.Centraal) || await dispatcher.Send(new ToonLoketdekking(null), annulering) is not { IsGelukt: true, Waarde: var dekking })
        {
            return [];
        }

        var staat = dekking.Gaten.Any(g => g.IsNu) ? Checkstaat.Fout : dekking.Gaten.Count > 0 ? Checkstaat.LetOp : Checkstaat.Goed;
        var uitleg = staat switch
        {
            Checkstaat.Fout => "Zonder loket: " + string.Join(", ", dekking.Gaten.Where(g => g.IsNu).Select(g => g.Naam)),
            Checkstaat.LetOp => $"{dekking.Gaten[0].Naam} verliest zijn loket op {dekking.Gaten[0].Van.Voluit()}",
            _ => "Elke centrumstad heeft een loket",
        };
        return [new("Centrumsteden met een loket", $"{dekking.AantalGedekt} / {dekking.AantalCentrumsteden}", uitleg, "/gebied/loketten", staat, 20)];
    }
}
