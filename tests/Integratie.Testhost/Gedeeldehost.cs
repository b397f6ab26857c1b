using Xunit;

namespace Integratie.Testhost;

/// <summary>One host for all tests of a class, with all active modules and without demo data.</summary>
public class Gedeeldehost : IAsyncLifetime
{
    /// <summary>The host.</summary>
    public Draaiendehost Host { get; private set; } = null!;

    /// <summary>How it is started.</summary>
    protected virtual Testhostopties Opties => new();

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => Host = await Draaiendehost.Start(Opties);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
