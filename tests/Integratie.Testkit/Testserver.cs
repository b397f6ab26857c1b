namespace Integratie.Testkit;

/// <summary>
/// Stops the PostgreSQL of the tests after the last one. A process that still has a server to stop while it ends is, on a busy machine,
/// taken for one that hangs.
/// </summary>
/// <example><code>[assembly: AssemblyFixture(typeof(Testserver))]</code></example>
public sealed class Testserver : IAsyncDisposable
{
    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Testpostgres.Stop();
}
