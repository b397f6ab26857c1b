using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Integratie.Platform.Versleuteling;

namespace Integratie.Host.Databanken;

/// <summary>
/// Where the keys come from: in production from the configuration (<c>Sleutels:Versleuteling:1</c>, <c>Sleutels:Index</c>, each
/// 32 bytes in base64), in development from a file that is made at the first start and readable by its owner alone.
/// </summary>
internal static class Sleutels
{
    /// <exception cref="StartfoutException">There is no key, or one has the wrong length.</exception>
    public static Sleutelring Lees(IConfiguration configuratie, Hostopties opties)
    {
        var sectie = configuratie.GetSection("Sleutels");
        try
        {
            if (sectie["Index"] is { } index)
            {
                return new(sectie.GetSection("Versleuteling").GetChildren().ToDictionary(k => Nummer(k.Key), k => Convert.FromBase64String(k.Value ?? "")), Convert.FromBase64String(index));
            }

            if (!opties.IsOntwikkeling)
            {
                throw new StartfoutException("Er zijn geen sleutels ingesteld.", "Stel Sleutels:Versleuteling:1 en Sleutels:Index in, elk 32 willekeurige bytes in base64.");
            }

            return UitBestand(Path.Combine(opties.Data, "sleutels.json"));
        }
        catch (Exception fout) when (fout is FormatException or ArgumentException or JsonException)
        {
            throw new StartfoutException("De sleutels zijn niet te lezen.", "Elke sleutel is 32 bytes in base64; het nummer van een sleutel is een geheel getal.");
        }
    }

    private static Sleutelring UitBestand(string bestand)
    {
        Geheimbestand.MaakAlsHetErNietIs(bestand, () => JsonSerializer.SerializeToUtf8Bytes(new Sleutelbestand(Nieuw(), new() { ["1"] = Nieuw() })));
        var inhoud = JsonSerializer.Deserialize<Sleutelbestand>(File.ReadAllText(bestand)) ?? throw new JsonException("leeg");
        return new(inhoud.Versleuteling.ToDictionary(s => Nummer(s.Key), s => Convert.FromBase64String(s.Value)), Convert.FromBase64String(inhoud.Index));
    }

    private static int Nummer(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Nieuw() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private sealed record Sleutelbestand(string Index, Dictionary<string, string> Versleuteling);
}

/// <summary>The host can't start: what is wrong, and the way out, each in one line for the operator.</summary>
internal sealed class StartfoutException(string bericht, string oplossing) : Exception(bericht)
{
    public string Oplossing { get; } = oplossing;
}
