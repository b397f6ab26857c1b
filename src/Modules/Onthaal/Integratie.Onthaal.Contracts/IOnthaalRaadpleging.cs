using Integratie.Kern;

namespace Integratie.Onthaal;

/// <summary>What other modules may ask of onthaal. Answers hold nothing that a visitor said.</summary>
public interface IOnthaalRaadpleging
{
    /// <summary>
    /// A contact of the caller's own organisation. There is none when the visitor has no legal stay: nothing is kept beside such a
    /// contact (ONT-09).
    /// </summary>
    /// <param name="contact">Key.</param>
    /// <param name="annulering">Stops the query.</param>
    /// <returns>Null when there is none, or none for this caller.</returns>
    Task<Contactkaart?> Contact(Guid contact, CancellationToken annulering = default);
}

/// <summary>A contact of the front desk, without its visitor.</summary>
/// <param name="Id">Key.</param>
/// <param name="Organisatie">OVO code of the organisation it belongs to.</param>
/// <param name="Dag">Day of the contact.</param>
/// <param name="Gemeente">Municipality of the visitor; null when it isn't known.</param>
/// <param name="Loket">Key of the desk; null when the contact was not at a desk.</param>
public sealed record Contactkaart(Guid Id, OvoCode Organisatie, DateOnly Dag, NisCode? Gemeente = null, Guid? Loket = null);
