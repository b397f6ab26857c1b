using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Testkit;
using Microsoft.Extensions.Time.Testing;

namespace Integratie.Gebied.Tests;

/// <summary>The module on a database of its own with the real reference data; one per test class. It is 24 November 2026.</summary>
public sealed class Gebiedshuis : Klassehuis
{
    public static readonly DateOnly Vandaag = new(2026, 11, 24);

    public FakeTimeProvider Klok { get; } = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    public Task<Uitkomst<T>> Stuur<T>(Aanroeper wie, IVerzoek<T> verzoek) => Huis.Stuur(wie, verzoek);

    /// <summary>Lets the memory see what was saved; in a running host the signal does that.</summary>
    public Task Ververs() => Huis.LeesGeheugens(TestContext.Current.CancellationToken);

    protected override Task<Modulehuis> Bouw() => Modulehuis.Bouw([new GebiedModule()], klok: Klok, annulering: TestContext.Current.CancellationToken);
}
