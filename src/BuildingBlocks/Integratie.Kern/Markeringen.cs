namespace Integratie.Kern;

/// <summary>
/// Name of an integration event: <c>module.naam-van-het-bericht.v1</c>. The name is what travels and what is stored;
/// the CLR type may move. A name only ever gets additions; another shape is a new version (ONTWERP 4).
/// </summary>
/// <param name="naam">The name; its first part is the id of the module that publishes it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BerichtAttribute(string naam) : Attribute
{
    /// <summary>The name.</summary>
    public string Naam { get; } = naam;
}

/// <summary>
/// A fact that other modules may act upon. Records in a Contracts assembly, in the past participle, with ids and few
/// values, without personal data (KRN-09).
/// </summary>
public interface IIntegratiebericht;

/// <summary>
/// Marks an interface in a Contracts assembly as an extension point: the core registers one default, plug-ins may add
/// keyed variants, and dated data decides which one applies to a case (ONTWERP 5).
/// </summary>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class UitbreidingspuntAttribute : Attribute;

/// <summary>
/// One rule that may differ per regime. Pure: everything it needs is in the question, so that a rule case (given,
/// expected) can be run at start-up.
/// </summary>
/// <typeparam name="TVraag">What is given.</typeparam>
/// <typeparam name="TAntwoord">What the rule says.</typeparam>
public interface IRegel<in TVraag, out TAntwoord>
{
    /// <summary>Applies the rule.</summary>
    TAntwoord Bepaal(TVraag vraag);
}

/// <summary>
/// Personal data: masked in the audit log, left out of messages, logs and problems, subject to retention and export.
/// On a property, or on a type all of whose properties are personal data (ONTWERP 6).
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Parameter, Inherited = false)]
public sealed class PersoonsgegevenAttribute : Attribute;

/// <summary>
/// A column with text or a value such as <see cref="Insz"/> that is stored encrypted (AES-256-GCM, random nonce, key id in
/// front, ADR 0012). Implies that the column can't be searched, unless <see cref="BlindeIndex"/> is set.
/// </summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class VersleuteldAttribute : Attribute
{
    /// <summary>Whether a keyed blind index beside the column makes an exact search possible.</summary>
    public bool BlindeIndex { get; init; }

    /// <summary>
    /// Whether a name that is spelt otherwise finds the row too (ADR 0015). Besides the column with the parts of the name it takes a
    /// table <c>naamindex_[tabel]</c> and a function <c>zoek_[tabel]_[kolom](integer[], integer)</c>, which the module's migration makes.
    /// </summary>
    public bool Benaderbaar { get; init; }
}

/// <summary>A right that a role can give, with the words an administrator reads (KRN-02).</summary>
/// <param name="Code"><c>module.onderwerp.handeling</c>, the first part the id of the module.</param>
/// <param name="Omschrijving">What somebody with this right may do, in plain Dutch.</param>
/// <param name="Rollen">The roles that have it.</param>
public sealed record Recht(string Code, string Omschrijving, params IReadOnlyList<string> Rollen);

/// <summary>The roles of KRN-01, as they come from the role claim (DOMEIN B5).</summary>
public static class Rol
{
    /// <summary>Desk officer: the front desk.</summary>
    public const string Loketmedewerker = "loketmedewerker";

    /// <summary>Central staff of the agency.</summary>
    public const string Centraal = "centraal";

    /// <summary>Administrator of one region of the agency; the context of the role is the region.</summary>
    public const string Regiobeheerder = "regiobeheerder";

    /// <summary>Staff of a local government; the organisation says which.</summary>
    public const string LokaalBestuur = "lokaal-bestuur";

    /// <summary>Staff of the Vlaamse Gemeenschapscommissie in Brussels.</summary>
    public const string Vgc = "vgc";

    /// <summary>Operator of the platform: jobs, messages, health. No access to dossiers.</summary>
    public const string Operator = "operator";

    /// <summary>Software of a partner; signs in with client credentials.</summary>
    public const string Partner = "partner";

    /// <summary>Reads the audit log of all organisations.</summary>
    public const string Auditor = "auditor";

    /// <summary>Every role that exists so far, with its Dutch name.</summary>
    public static IReadOnlyDictionary<string, string> Namen { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Loketmedewerker] = "Loketmedewerker",
        [Centraal] = "Centrale diensten",
        [Regiobeheerder] = "Regiobeheerder",
        [LokaalBestuur] = "Lokaal bestuur",
        [Vgc] = "Medewerker VGC",
        [Operator] = "Operator",
        [Partner] = "Partnersysteem",
        [Auditor] = "Auditor",
    };
}
