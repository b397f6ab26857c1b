using Integratie.Kern;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>How a regular actor comes in (R7).</summary>
internal enum Verwijsvorm
{
    /// <summary>The actor takes over.</summary>
    Doorverwezen,

    /// <summary>The actor and the front desk help together.</summary>
    Samengewerkt,
}

/// <summary>Whether the flow-through worked (ONT-04).</summary>
internal enum Doorstroom
{
    /// <summary>Nobody said so yet.</summary>
    NogNietBekend,

    /// <summary>The visitor got there.</summary>
    Aangekomen,

    /// <summary>The visitor never came.</summary>
    NietAangekomen,

    /// <summary>The visitor got there and was helped.</summary>
    Geholpen,
}

/// <summary>Along which way an answer came.</summary>
internal enum Antwoordweg
{
    /// <summary>An officer noted it, after a call for instance.</summary>
    Medewerker,

    /// <summary>The actor answered with the link in the mail.</summary>
    Link,

    /// <summary>Somebody of the actor who signed in, or its software.</summary>
    Dienst,
}

/// <summary>What may be shared of a visitor, each only when the visitor agrees.</summary>
internal enum Deelveld
{
    /// <summary>Name.</summary>
    Naam,

    /// <summary>Telephone.</summary>
    Telefoon,

    /// <summary>Contact language.</summary>
    Taal,

    /// <summary>Municipality.</summary>
    Gemeente,

    /// <summary>The question in the visitor's words.</summary>
    Vraag,
}

/// <summary>What was done with a referral.</summary>
internal enum Verwijsstapsoort
{
    /// <summary>It was made.</summary>
    Gemaakt,

    /// <summary>It was sent to the actor.</summary>
    Verstuurd,

    /// <summary>It was sent again.</summary>
    OpnieuwVerstuurd,

    /// <summary>The actor was reminded.</summary>
    Herinnerd,

    /// <summary>The actor answered.</summary>
    Beantwoord,

    /// <summary>An officer noted the result.</summary>
    Genoteerd,

    /// <summary>It was withdrawn.</summary>
    Ingetrokken,

    /// <summary>It was closed.</summary>
    Afgesloten,
}

/// <summary>One step of a referral.</summary>
/// <param name="Moment">When.</param>
/// <param name="Wie">Who: an officer, a link, a system.</param>
/// <param name="Soort">What was done.</param>
/// <param name="Doorstroom">The result that was said.</param>
/// <param name="Opmerking">What was added to it.</param>
internal sealed record Verwijsstap(
    DateTimeOffset Moment, string Wie, Verwijsstapsoort Soort, Doorstroom? Doorstroom = null, [property: Persoonsgegeven] string? Opmerking = null)
{
    /// <summary>Without what was written.</summary>
    public override string ToString() => $"{Moment:O} {Soort}";
}

/// <summary>To whom.</summary>
/// <param name="Naam">How the actor is called now.</param>
/// <param name="Organisatie">Key in the social map; null for a free actor.</param>
/// <param name="Aanbod">Key of the offer; null when none was chosen.</param>
/// <param name="Ovo">Code with which people of the actor sign in, where known.</param>
internal sealed record Verwijsactor([property: Persoonsgegeven] string Naam, Guid? Organisatie = null, Guid? Aanbod = null, OvoCode? Ovo = null)
{
    /// <summary>Without a name that somebody typed.</summary>
    public override string ToString() => $"{Organisatie} {Aanbod}";
}

/// <summary>What the receiver of a referral sees: the theme, and what the visitor agreed to.</summary>
/// <param name="Thema">Name of the theme of the question.</param>
/// <param name="Naam">Name.</param>
/// <param name="Telefoon">Telephone.</param>
/// <param name="Taal">Name of the contact language.</param>
/// <param name="Gemeente">Name of the municipality.</param>
/// <param name="Vraag">The question in the visitor's words.</param>
[Persoonsgegeven]
internal sealed record Gedeeldegegevens(
    string Thema, string? Naam = null, string? Telefoon = null, string? Taal = null, string? Gemeente = null, string? Vraag = null)
{
    /// <summary>Whether it says anything about the visitor.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HeeftPersoonsgegevens => new[] { Naam, Telefoon, Taal, Gemeente, Vraag }.Any(t => t is not null);

    /// <summary>The theme alone.</summary>
    public override string ToString() => Thema;
}
