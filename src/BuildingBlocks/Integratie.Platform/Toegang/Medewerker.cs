using Integratie.Kern;

namespace Integratie.Platform.Toegang;

/// <summary>What somebody who signs in is called, so that colleagues read a name in a history and not a key.</summary>
internal sealed class Medewerker
{
    public required OvoCode Organisatie { get; init; }

    /// <summary>Key of the person, as the history keeps it.</summary>
    public required string Id { get; init; }

    [Persoonsgegeven]
    public required string Naam { get; init; }

    /// <summary>When the person last signed in.</summary>
    public required DateTimeOffset Gezien { get; init; }
}
