using Integratie.Kern;

namespace Integratie.Onthaal;

/// <summary>What other modules may ask of onthaal. Only a hand-over holds what the visitor said.</summary>
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

    /// <summary>
    /// What the front desk wrote about a visitor whom it handed over to intake, so that nobody types it again (ONT-06). There is none for
    /// another organisation, nor when the hand-over was withdrawn. The reading is recorded under the contact (KRN-02).
    /// </summary>
    /// <param name="contact">Key of the contact.</param>
    /// <param name="annulering">Stops the query.</param>
    /// <returns>Null when there is none, or none for this caller.</returns>
    Task<Overdracht?> Overdracht(Guid contact, CancellationToken annulering = default);
}

/// <summary>A contact of the front desk, without its visitor.</summary>
/// <param name="Id">Key.</param>
/// <param name="Organisatie">OVO code of the organisation it belongs to.</param>
/// <param name="Dag">Day of the contact.</param>
/// <param name="Gemeente">Municipality of the visitor; null when it isn't known.</param>
/// <param name="Loket">Key of the desk; null when the contact was not at a desk.</param>
public sealed record Contactkaart(Guid Id, OvoCode Organisatie, DateOnly Dag, NisCode? Gemeente = null, Guid? Loket = null);

/// <summary>A visitor who goes on to intake, as the front desk wrote it down (ONT-06).</summary>
/// <param name="Contact">Key of the contact.</param>
/// <param name="Dag">Day of the contact.</param>
/// <param name="Thema">Code of what the question is about.</param>
/// <param name="Loket">Key of the desk; null when the contact was not at a desk.</param>
/// <param name="Taal">Code of the contact language; null when it isn't known.</param>
/// <param name="Gemeente">Municipality of the visitor; null when it isn't known.</param>
/// <param name="Vraag">The question in the visitor's words; null when it wasn't written down.</param>
/// <param name="Naam">Name; null for an anonymous visitor.</param>
/// <param name="Telefoon">Telephone number as <c>+32470123456</c>; null when it wasn't given.</param>
public sealed record Overdracht(
    Guid Contact, DateOnly Dag, string Thema, Guid? Loket = null, string? Taal = null, NisCode? Gemeente = null,
    [property: Persoonsgegeven] string? Vraag = null, [property: Persoonsgegeven] string? Naam = null, [property: Persoonsgegeven] string? Telefoon = null)
{
    /// <summary>The key alone.</summary>
    public override string ToString() => Contact.ToString();
}
