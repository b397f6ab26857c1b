using System.Text.Json;
using System.Text.RegularExpressions;
using Integratie.Kern;
using Microsoft.AspNetCore.Http;

namespace Integratie.Platform.Api;

/// <summary>Gives the words of the user to what the framework found wrong with a request. Never repeats the value.</summary>
internal static partial class Jsonfout
{
    private const int Bedenktijd = 200;

    private static readonly Dictionary<string, string> Verwacht = typeof(IWaarde<>).Assembly.GetTypes()
        .Where(t => t.IsValueType && Array.Exists(t.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IWaarde<>)))
        .ToDictionary(t => t.Name, t => (string)t.GetProperty(nameof(IWaarde<>.Verwacht))!.GetValue(null)!, StringComparer.Ordinal);

    public static IReadOnlyList<Invoerfout> Verwoord(JsonException fout)
    {
        var pad = fout.Path is ['$', '.', .. var rest] ? rest : "";
        var tekst = fout.Message;
        if (Onbekend().Match(tekst) is { Success: true } onbekend)
        {
            return [new(Pad(pad, onbekend.Groups["naam"].Value), "Dit veld bestaat niet. Controleer de spelling, of laat het weg.", Invoerfoutsoort.Onbekend)];
        }

        if (Ontbrekend().Match(tekst) is { Success: true } ontbrekend)
        {
            return [.. Naam().Matches(ontbrekend.Groups["namen"].Value).Select(m =>
                new Invoerfout(Pad(pad, m.Groups["naam"].Value), "Dit veld is verplicht.", Invoerfoutsoort.Verplicht))];
        }

        if (tekst.StartsWith(Kalender.Grenzen, StringComparison.Ordinal))
        {
            return [new(pad, Kalender.Grenzen, Invoerfoutsoort.Bereik)];
        }

        if (tekst.StartsWith("Verwacht wordt ", StringComparison.Ordinal) || tekst.StartsWith("Deze tekst ", StringComparison.Ordinal))
        {
            return [new(pad, tekst.Split(" Path:", 2)[0])];
        }

        if (Leeg().Match(tekst) is { Success: true } leeg)
        {
            return [new(pad.Length > 0 ? pad : JsonNamingPolicy.CamelCase.ConvertName(leeg.Groups["naam"].Value), "Dit veld mag niet leeg (null) zijn. Geef een waarde, of laat het veld weg.", Invoerfoutsoort.Schema)];
        }

        if (Diep().IsMatch(tekst))
        {
            return [new("", $"De JSON is te diep genest: hoogstens {Json.Gedeeld.MaxDepth} niveaus.", Invoerfoutsoort.Schema)];
        }

        if (Dubbel().IsMatch(tekst))
        {
            return [new(pad, "Dit veld staat er twee keer in.", Invoerfoutsoort.Schema)];
        }

        return Soort().Match(tekst) is { Success: true } soort
            ? [new(pad, $"Verwacht wordt {Omschrijving(Veldtype(soort.Groups["type"].Value, pad))}.", Invoerfoutsoort.Schema)]
            : [new(pad, "De JSON is niet te lezen. Controleer haakjes, komma's en aanhalingstekens.", Invoerfoutsoort.Schema)];
    }

    /// <summary>What was wrong with a request before its use case was reached.</summary>
    /// <param name="fout">What the framework says.</param>
    /// <param name="eindpunt">The operation that was asked for.</param>
    /// <returns>The failure, and where the wrong input stands.</returns>
    public static (Mislukking Mislukking, string Waar) Verwoord(BadHttpRequestException fout, Endpoint? eindpunt)
    {
        if (fout.InnerException is JsonException json)
        {
            return (Mislukking.Ongeldig(Verwoord(json)), "body");
        }

        if (Parameter().Match(fout.Message) is { Success: true } parameter)
        {
            var bericht = $"Verwacht wordt {Omschrijving(parameter.Groups["type"].Value)}.";
            var (naam, plaats) = Vraagparameters.Vind(eindpunt, parameter.Groups["naam"].Value);
            return (Mislukking.Ongeldig(new Invoerfout(naam, bericht)), plaats);
        }

        if (Verplicht().Match(fout.Message) is { Success: true } verplicht)
        {
            var waar = verplicht.Groups["waar"].Value is "body" ? "body" : "query";
            return (Mislukking.Ongeldig(new Invoerfout(waar is "body" ? "" : Vraagparameters.Vind(eindpunt, verplicht.Groups["naam"].Value).Naam,
                waar is "body" ? "Stuur een JSON-object mee in het verzoek." : "Deze parameter is verplicht.", Invoerfoutsoort.Verplicht)), waar);
        }

        return (Mislukking.Ongeldig(new Invoerfout("", "Dit verzoek is niet te lezen.", Invoerfoutsoort.Schema)), "body");
    }

    private static string Pad(string pad, string naam) =>
        pad.Length == 0 || pad == naam ? naam : pad.EndsWith("." + naam, StringComparison.Ordinal) ? pad : $"{pad}.{naam}";

    /// <summary>
    /// For a field that is a parameter of a constructor, as in every record, the framework names the type of the record; what
    /// was expected is the type of the field.
    /// </summary>
    private static string Veldtype(string type, string pad)
    {
        var delen = pad.Split('.')[^1].Split('[');
        var veld = AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetType(type)).FirstOrDefault(t => t is not null)?
            .GetProperties().FirstOrDefault(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == delen[0])?.PropertyType;
        return veld is null ? type : (Nullable.GetUnderlyingType(veld) ?? veld).ToString();
    }

    private static string Omschrijving(string type)
    {
        var naam = type.Replace("System.Nullable`1[", "", StringComparison.Ordinal).TrimEnd(']', '?').Split('.')[^1];
        return Verwacht.TryGetValue(naam, out var waarde) ? waarde : naam switch
        {
            "DateOnly" => "een bestaande datum, zoals 2026-11-24",
            "DateTimeOffset" or "DateTime" => "een tijdstip, zoals 2026-11-24T09:30:00+01:00",
            "TimeOnly" => "een uur, zoals 09:30",
            "Guid" => "een sleutel (uuid)",
            "Boolean" or "bool" => "true of false",
            "Int32" or "Int64" or "int" or "long" => "een geheel getal",
            "Decimal" or "Double" or "decimal" or "double" => "een getal",
            "String" or "string" => "een tekst",
            _ => "een van de beschreven waarden",
        };
    }

    [GeneratedRegex("The JSON property '(?<naam>[^']*)' could not be mapped", RegexOptions.ExplicitCapture, Bedenktijd)]
    private static partial Regex Onbekend();

    [GeneratedRegex("missing required propert(y|ies)[^:]*:(?<namen>.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Bedenktijd)]
    private static partial Regex Ontbrekend();

    [GeneratedRegex("'(?<naam>[^']+)'", RegexOptions.ExplicitCapture, Bedenktijd)]
    private static partial Regex Naam();

    [GeneratedRegex("'(?<naam>[^']+)' on type '[^']*' doesn't allow (getting |setting )?null", RegexOptions.ExplicitCapture, Bedenktijd)]
    private static partial Regex Leeg();

    [GeneratedRegex("maximum configured depth", RegexOptions.None, Bedenktijd)]
    private static partial Regex Diep();

    [GeneratedRegex("[Dd]uplicate", RegexOptions.None, Bedenktijd)]
    private static partial Regex Dubbel();

    [GeneratedRegex(@"could not be converted to (?<type>.+?)\.( Path| |$)", RegexOptions.ExplicitCapture, Bedenktijd)]
    private static partial Regex Soort();

    [GeneratedRegex("Failed to bind parameter \"(?<type>[^ ]+) (?<naam>[^\"]+)\"", RegexOptions.ExplicitCapture, Bedenktijd)]
    private static partial Regex Parameter();

    [GeneratedRegex("Required parameter \"[^ ]+ (?<naam>[^\"]+)\" was not provided from (?<waar>\\w+)", RegexOptions.ExplicitCapture, Bedenktijd)]
    private static partial Regex Verplicht();
}
