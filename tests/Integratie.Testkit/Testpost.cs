using Integratie.Platform.Post;

namespace Integratie.Testkit;

/// <summary>The postman of a house without web server: what would go to a mail server is kept for the test to read.</summary>
public sealed class Testpost : IPostbode, IWebadres
{
    private readonly List<Brief> _brieven = [];
    private readonly Lock _slot = new();

    /// <summary>What was delivered, oldest first.</summary>
    public IReadOnlyList<Brief> Brieven
    {
        get
        {
            lock (_slot)
            {
                return [.. _brieven];
            }
        }
    }

    /// <summary>Whether each delivery fails, as with a mail server that is down.</summary>
    public bool Stuk { get; set; }

    /// <inheritdoc />
    public Task Bezorg(Brief brief, CancellationToken annulering)
    {
        if (Stuk)
        {
            throw new PostNietBezorgdException("De mailserver antwoordt niet.");
        }

        lock (_slot)
        {
            _brieven.Add(brief);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Uri Van(string pad) => new(new("https://integratie.invalid"), pad);
}
