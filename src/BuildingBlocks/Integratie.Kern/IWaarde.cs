namespace Integratie.Kern;

/// <summary>
/// A value of the domain that is written as text and checked when it is read: a NIS code, a postal code, a KBO number.
/// </summary>
/// <remarks>
/// JSON, forms, routes and columns all read and write it through this interface (one converter each in Platform),
/// so that a wrong value is refused at the border with <see cref="Verwacht"/> as explanation.
/// </remarks>
/// <typeparam name="TZelf">The type itself.</typeparam>
public interface IWaarde<TZelf> : IParsable<TZelf>
    where TZelf : struct, IWaarde<TZelf>
{
    /// <summary>The canonical text, as stored and sent.</summary>
    string Waarde { get; }

    /// <summary>What a right value looks like, in plain Dutch; completes the sentence "Verwacht wordt …".</summary>
    static abstract string Verwacht { get; }

    /// <summary>Reads a text as people write it (spaces and dots allowed where usual).</summary>
    /// <param name="tekst">The text; null gives false.</param>
    /// <param name="waarde">The value when the answer is true.</param>
    static abstract bool Probeer(string? tekst, out TZelf waarde);
}
