namespace Integratie.Kern;

/// <summary>The result of a use case that has nothing to tell but "done".</summary>
public readonly record struct Niets;

/// <summary>
/// What came of a use case: a value, or one <see cref="Kern.Mislukking"/> that says why not.
/// </summary>
/// <remarks>
/// Expected outcomes are values, exceptions are for bugs and broken infrastructure. Handlers return the value or the
/// failure itself; the implicit conversions do the wrapping. One place (Platform, <c>Api.Problemen</c>) turns a failure
/// into an RFC 9457 problem.
/// </remarks>
/// <typeparam name="T">The value of a success. Not an interface (C# allows no implicit conversion from one).</typeparam>
public sealed class Uitkomst<T> : IUitkomst<Uitkomst<T>>
{
    private readonly T? _waarde;

    private Uitkomst(T? waarde, Mislukking? mislukking)
    {
        _waarde = waarde;
        Mislukking = mislukking;
    }

    /// <summary>Why it failed; null when it succeeded.</summary>
    public Mislukking? Mislukking { get; }

    /// <summary>Whether there is a value.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Mislukking))]
    public bool IsGelukt => Mislukking is null;

    /// <summary>The value of a success.</summary>
    /// <exception cref="InvalidOperationException">The use case failed: a bug in the caller, who did not look first.</exception>
    public T Waarde => Mislukking is null
        ? _waarde!
        : throw new InvalidOperationException($"Deze uitkomst heeft geen waarde: {Mislukking.Code}.");

    /// <summary>Continues with the value, or passes the failure on.</summary>
    public TUit Kies<TUit>(Func<T, TUit> gelukt, Func<Mislukking, TUit> mislukt)
    {
        ArgumentNullException.ThrowIfNull(gelukt);
        ArgumentNullException.ThrowIfNull(mislukt);
        return Mislukking is null ? gelukt(_waarde!) : mislukt(Mislukking);
    }

    /// <summary>Wraps a value as a success.</summary>
    public static implicit operator Uitkomst<T>(T waarde) => new(waarde, null);

    /// <summary>Wraps a failure.</summary>
    public static implicit operator Uitkomst<T>(Mislukking mislukking)
    {
        ArgumentNullException.ThrowIfNull(mislukking);
        return new(default, mislukking);
    }

    static Uitkomst<T> IUitkomst<Uitkomst<T>>.Van(Mislukking mislukking) => mislukking;
}

/// <summary>What the pipeline needs to know of any <see cref="Uitkomst{T}"/> without knowing its value.</summary>
/// <typeparam name="TZelf">The outcome itself.</typeparam>
public interface IUitkomst<out TZelf>
    where TZelf : IUitkomst<TZelf>
{
    /// <summary>Why it failed; null when it succeeded.</summary>
    Mislukking? Mislukking { get; }

    /// <summary>The outcome of this type that carries the failure.</summary>
    static abstract TZelf Van(Mislukking mislukking);
}
