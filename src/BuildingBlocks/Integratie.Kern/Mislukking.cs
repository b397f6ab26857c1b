namespace Integratie.Kern;

/// <summary>The kinds of expected failure. Each maps to one problem type and status of the API.</summary>
public enum Mislukkingssoort
{
    /// <summary>The thing asked for is not there, or the caller may not know that it is (404).</summary>
    NietGevonden,

    /// <summary>The caller may not do this (403).</summary>
    NietToegelaten,

    /// <summary>The input is wrong; <see cref="Mislukking.Fouten"/> says which fields (400).</summary>
    Ongeldig,

    /// <summary>The input is well-formed but a rule of the domain forbids it (409 with its own problem type).</summary>
    RegelGeschonden,

    /// <summary>Somebody else changed the same thing first (412).</summary>
    Verouderd,

    /// <summary>A change was sent without saying which version it changes (428).</summary>
    VersieOntbreekt,

    /// <summary>An Idempotency-Key came back with another request (422).</summary>
    SleutelHergebruikt,

    /// <summary>The service can't answer now; trying again later may work (503).</summary>
    Onbeschikbaar,
}

/// <summary>
/// Why a use case did not succeed, in words for the person who asked.
/// </summary>
/// <param name="Soort">The kind; decides the status code.</param>
/// <param name="Code">The stable name of the failure: the name of the rule (<c>LoketIsGesloten</c>) or of the kind.</param>
/// <param name="Bericht">What is wrong and what to do, in plain Dutch, without personal data.</param>
/// <param name="Fouten">Per field what is wrong; empty unless the kind is <see cref="Mislukkingssoort.Ongeldig"/>.</param>
public sealed record Mislukking(Mislukkingssoort Soort, string Code, string Bericht, IReadOnlyList<Invoerfout> Fouten)
{
    /// <summary>There is no such thing, or not for this caller. Both look the same on purpose.</summary>
    /// <param name="wat">The thing with its article, as in "Het loket".</param>
    public static Mislukking NietGevonden(string wat) =>
        new(Mislukkingssoort.NietGevonden, "NietGevonden", $"{wat} bestaat niet of is niet zichtbaar voor u.", []);

    /// <summary>The caller lacks a right, or the thing is outside the caller's area.</summary>
    /// <param name="bericht">Which right is missing and who grants it.</param>
    public static Mislukking NietToegelaten(string bericht) =>
        new(Mislukkingssoort.NietToegelaten, "NietToegelaten", bericht, []);

    /// <summary>One or more fields are wrong.</summary>
    public static Mislukking Ongeldig(params IReadOnlyList<Invoerfout> fouten)
    {
        ArgumentNullException.ThrowIfNull(fouten);
        return new(Mislukkingssoort.Ongeldig, "Ongeldig",
            fouten.Count == 1 ? fouten[0].Bericht : "Er zijn fouten in uw invoer. Verbeter ze en probeer opnieuw.", fouten);
    }

    /// <summary>A rule of the domain forbids it.</summary>
    /// <param name="regel">The name of the rule, a sentence in PascalCase.</param>
    /// <param name="bericht">The same for people, with what they can do.</param>
    public static Mislukking Regel(string regel, string bericht) =>
        new(Mislukkingssoort.RegelGeschonden, regel, bericht, []);

    /// <summary>The thing was changed by somebody else since the caller read it.</summary>
    public static Mislukking Verouderd() =>
        new(Mislukkingssoort.Verouderd, "Verouderd",
            "Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe versie en voer uw wijziging opnieuw door.", []);

    /// <summary>A dependency of the service does not answer.</summary>
    public static Mislukking Onbeschikbaar(string bericht) =>
        new(Mislukkingssoort.Onbeschikbaar, "Onbeschikbaar", bericht, []);
}

/// <summary>One thing that is wrong in the input.</summary>
/// <param name="Veld">Path of the field in lowerCamelCase (<c>gegevens.adres.postcode</c>), or empty for the whole.</param>
/// <param name="Bericht">What is wrong and what is expected, in plain Dutch.</param>
/// <param name="Soort">The kind of issue of the Belgif guide, without prefix (<c>invalidInput</c>, <c>requiredInput</c>, …).</param>
public sealed record Invoerfout(string Veld, string Bericht, string Soort = Invoerfoutsoort.Ongeldig);

/// <summary>Issue types of the Belgif REST guide (last part of the URN).</summary>
public static class Invoerfoutsoort
{
    /// <summary>The value is not acceptable.</summary>
    public const string Ongeldig = "invalidInput";

    /// <summary>The message does not have the described form.</summary>
    public const string Schema = "schemaViolation";

    /// <summary>The message holds a field that is not described.</summary>
    public const string Onbekend = "unknownInput";

    /// <summary>Something the input refers to does not exist.</summary>
    public const string VerwijzingOntbreekt = "referencedResourceNotFound";

    /// <summary>A required field is missing.</summary>
    public const string Verplicht = "requiredInput";

    /// <summary>The end lies before the start.</summary>
    public const string Periode = "invalidPeriod";

    /// <summary>The value lies outside its bounds.</summary>
    public const string Bereik = "outOfRange";
}
