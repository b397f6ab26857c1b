using Integratie.Kern;

namespace Integratie.Onthaal;

/// <summary>The kinds of barrier that a visitor meets (ONT-10).</summary>
public enum Drempelsoort
{
    /// <summary>Language.</summary>
    Taal,

    /// <summary>Knowledge, information or skills.</summary>
    KennisInformatieVaardigheden,

    /// <summary>Discrimination: outside the scope of the reform, referred on.</summary>
    Discriminatie,
}

/// <summary>
/// A visitor met a barrier (ONT-10, R15): the second line or the local government may act upon it. Without personal data, and never
/// about somebody without legal stay (ONT-09).
/// </summary>
/// <param name="Signaal">Key of the signal.</param>
/// <param name="Soort">Kind of barrier.</param>
/// <param name="Thema">Code of the theme of the question.</param>
/// <param name="Dag">Day that it was recorded.</param>
/// <param name="Gemeente">Municipality of the visitor; null when it isn't known.</param>
[Bericht("onthaal.signaal-geregistreerd.v1")]
public sealed record SignaalGeregistreerd(Guid Signaal, Drempelsoort Soort, string Thema, DateOnly Dag, NisCode? Gemeente = null) : IIntegratiebericht;
