using System.Text.Json;

namespace Integratie.Platform.Pipeline;

/// <summary>Field names as callers know them.</summary>
internal static class Veldpad
{
    /// <summary>
    /// <c>Gegevens.Adres.Postcode</c> becomes <c>adres.postcode</c>: the record that a request carries as
    /// <c>Gegevens</c> is the body itself, so callers don't know that word.
    /// </summary>
    public static string Van(string eigenschap)
    {
        const string Omhulsel = "Gegevens.";
        var pad = eigenschap.StartsWith(Omhulsel, StringComparison.Ordinal) ? eigenschap[Omhulsel.Length..] : eigenschap;
        return string.Join('.', pad.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
    }
}
