using System.Security.Cryptography;
using System.Text.Json;
using Integratie.Kern;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Contacten;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Api;

namespace Integratie.Netwerk.Samenvoegingen;

/// <summary>Everything of an organisation at one moment, so that it can be put back exactly.</summary>
/// <param name="Gegevens">What it is.</param>
/// <param name="Contacten">Whom one can ask for.</param>
/// <param name="GeldigTot">First day that it is no longer there.</param>
/// <param name="Eindreden">Why it stops.</param>
/// <param name="SamengevoegdMet">The organisation it is a pointer to.</param>
internal sealed record Organisatiestand(
    Organisatiegegevens Gegevens, [property: Persoonsgegeven] IReadOnlyList<Contactpersoon> Contacten, DateOnly? GeldigTot = null,
    string? Eindreden = null, Guid? SamengevoegdMet = null)
{
    /// <summary>Safe for logs.</summary>
    public override string ToString() => nameof(Organisatiestand);
}

/// <summary>Recognises whether things are still as a merge left them.</summary>
internal static class Vingerafdruk
{
    /// <param name="organisaties">The organisations, in a fixed order.</param>
    /// <param name="aanbod">The offers that moved.</param>
    public static byte[] Van(IEnumerable<Organisatie> organisaties, IEnumerable<Aanbieding> aanbod) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Organisaties = organisaties.Select(o => new { o.Id, o.Stand }),
            Aanbod = aanbod.OrderBy(a => a.Id).Select(a => new { a.Id, a.Organisatie, a.Gegevens }),
        }, Json.Gedeeld));
}
