using Autofac;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Tests;

/// <summary>The same house with the desks of the demo. Every test takes a desk of its own, so that queues don't meet.</summary>
public sealed class Loketdaghuis : IAsyncLifetime
{
    private readonly Onthaalhuis _huis = new();
    private int _gebruikt = -1;

    public Onthaalhuis Onthaal => _huis;

    /// <summary>The desks that are open on 24 November 2026 from 9 to 12 at least, the whole week, without exceptions.</summary>
    private List<Guid> Loketten { get; set; } = [];

    public async ValueTask InitializeAsync()
    {
        await _huis.InitializeAsync();
        await using (var scope = _huis.Huis.Scope(Aanroeper.Systeem("demo"), a => a.BeginAlsSysteem("demo")))
        {
            foreach (var demo in scope.Resolve<IEnumerable<IDemodata>>().Where(d => d.GetType().Assembly != typeof(OnthaalModule).Assembly))
            {
                await demo.Laad(TestContext.Current.CancellationToken);
            }
        }

        await _huis.Huis.LeesGeheugens(TestContext.Current.CancellationToken);
        await Vraag(gebied =>
        {
            Loketten = [.. gebied.Gemeenten(Gebiedsaanduiding.Werkgebied, Onthaalhuis.Vandaag).SelectMany(g => gebied.Loketten(g.Nis, Onthaalhuis.Vandaag)).DistinctBy(l => l.Id)
                .Where(l => l.GeldigTotEnMet is null && Enumerable.Range(0, 14).Select(Onthaalhuis.Vandaag.AddDays).Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                    .All(d => gebied.Opening(l.Id, d)!.Uren is [var eerste, ..] && eerste.Van.Dag() == d && eerste.Van.Plaatselijk().Hour <= 9 && eerste.Tot.Plaatselijk().Hour >= 12))
                .Select(l => l.Id)];
            return 0;
        });
        Loketten.Count.ShouldBeGreaterThan(10);
    }

    public ValueTask DisposeAsync() => _huis.DisposeAsync();

    /// <summary>A desk that no other test uses.</summary>
    public Guid NieuwLoket() => Loketten[Interlocked.Increment(ref _gebruikt)];

    public async Task<T> Vraag<T>(Func<IGebiedRaadpleging, T> vraag)
    {
        await using var scope = _huis.Huis.Scope(Onthaalhuis.Loket);
        return vraag(scope.Resolve<IGebiedRaadpleging>());
    }

    internal async Task<Beurtblad> Beurt(Guid id) => await _huis.Lukt(Onthaalhuis.Loket, new ToonWachtbeurt(id));

    internal async Task<Wachtrijblad> Rij(Guid loket, Aanroeper? wie = null) => await _huis.Lukt(wie ?? Onthaalhuis.Loket, new ToonWachtrij(loket));

    internal async Task<Afspraakblad> Afspraak(Guid id) => await _huis.Lukt(Onthaalhuis.Loket, new ToonAfspraak(id));

    /// <summary>The hours that are free on a day.</summary>
    internal async Task<IReadOnlyList<DateTimeOffset>> Vrij(Guid loket, DateOnly dag) =>
        [.. (await _huis.Lukt(Onthaalhuis.Loket, new ToonPlanning(loket, dag))).Dagen[0].Uren.Where(u => u.Vrij > 0).Select(u => u.Van)];
}
