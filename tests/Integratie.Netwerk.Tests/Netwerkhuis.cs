using Integratie.Gebied;
using Integratie.Testkit;
using Microsoft.Extensions.Time.Testing;

namespace Integratie.Netwerk.Tests;

/// <summary>The module with gebied on a database of its own; one per test class. It is 24 November 2026.</summary>
public sealed class Netwerkhuis : Klassehuis
{
    public static readonly DateOnly Vandaag = new(2026, 11, 24);

    public FakeTimeProvider Klok { get; } = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    protected override Task<Modulehuis> Bouw() =>
        Modulehuis.Bouw([new GebiedModule(), new NetwerkModule()], klok: Klok, annulering: TestContext.Current.CancellationToken);
}
