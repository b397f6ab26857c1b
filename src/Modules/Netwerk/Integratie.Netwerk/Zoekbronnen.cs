using Integratie.Kern;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;

namespace Integratie.Netwerk;

/// <summary>Organisations in the search box, by name, number and municipality (ONT-05).</summary>
internal sealed class Organisatiezoekbron(IDispatcher dispatcher) : IZoekbron
{
    public async Task<IReadOnlyList<Zoekresultaat>> Zoek(string term, int maximum, CancellationToken annulering)
    {
        var gevonden = await dispatcher.Send(new ZoekOrganisaties(new(term), new(maximum)), annulering);
        if (!gevonden.IsGelukt)
        {
            return [];
        }

        var getypt = Tekst.Zoekvorm(term);
        return [.. gevonden.Waarde.Items.Select((o, plaats) => new Zoekresultaat(
            "Organisatie", o.Naam, $"{o.Type.Naam()} · {o.Gemeentenaam}", $"/netwerk/organisaties/{o.Id}",
            KboNummer.Probeer(term, out var kbo) && kbo == o.Kbo ? $"KBO {kbo}" : null,
            (Tekst.Zoekvorm(o.Naam).StartsWith(getypt, StringComparison.Ordinal) ? 0.88 : 0.62) - (plaats / 100.0)))];
    }
}
