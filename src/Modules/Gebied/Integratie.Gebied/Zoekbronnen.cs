using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Loketten;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;

namespace Integratie.Gebied;

/// <summary>Municipalities in the search box, also by postal code or NIS code and misspelt (GEB-14).</summary>
internal sealed class Gemeentezoekbron(IDispatcher dispatcher) : IZoekbron
{
    public async Task<IReadOnlyList<Zoekresultaat>> Zoek(string term, int maximum, CancellationToken annulering)
    {
        var gevonden = await dispatcher.Send(new ZoekGemeenten(term, null, null, new(maximum)), annulering);
        return gevonden.IsGelukt
            ? [.. gevonden.Waarde.Items.Dichtst(term, g => $"{g.Naam} {g.Nis} {g.Hoofdpostcode}").Select((g, plaats) => new Zoekresultaat(
                "Gemeente", g.Naam, $"{g.Provincie ?? g.Gewest} · NIS {g.Nis}", $"/gebied/gemeenten/{g.Nis}",
                g.Hoofdpostcode?.Waarde == term.Trim() ? $"postcode {g.Hoofdpostcode}" : null, Zoeken.Score(term, g.Naam, plaats)))]
            : [];
    }
}

/// <summary>Desks in the search box, by name and address.</summary>
internal sealed class Loketzoekbron(IDispatcher dispatcher) : IZoekbron
{
    public async Task<IReadOnlyList<Zoekresultaat>> Zoek(string term, int maximum, CancellationToken annulering)
    {
        var gevonden = await dispatcher.Send(new ZoekLoketten(term, null, null, null, null, NuOpen: false, null, new(maximum)), annulering);
        return gevonden.IsGelukt
            ? [.. gevonden.Waarde.Items.Dichtst(term, l => $"{l.Naam} {l.Adres} {l.Postcode} {l.Gemeentenaam}").Select((l, plaats) => new Zoekresultaat(
                "Loket", l.Naam, $"{l.Adres}, {l.Postcode} {l.Gemeentenaam} · {l.Openingszin}", $"/gebied/loketten/{l.Id}", null, Zoeken.Score(term, l.Naam, plaats) - 0.05))]
            : [];
    }
}
