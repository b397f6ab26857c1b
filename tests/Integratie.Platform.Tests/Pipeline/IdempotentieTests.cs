using Integratie.Bron.Aanbod;
using Integratie.Kern;
using Integratie.Platform.Tests.Opstelling;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Platform.Tests.Pipeline;

/// <summary>The same request, sent twice (R14).</summary>
public sealed class IdempotentieTests : IAsyncLifetime
{
    private Modulehuis _huis = null!;

    public async ValueTask InitializeAsync() => _huis = await Proefhuis.Bouw();

    public ValueTask DisposeAsync() => _huis.DisposeAsync();

    [Fact]
    public async Task Dezelfde_sleutel_geeft_hetzelfde_antwoord_en_een_effect()
    {
        var eerste = await _huis.Lukt(Persona.LokaalBestuurGent, Opdracht(), Sleutel("a"));
        var tweede = await _huis.Lukt(Persona.LokaalBestuurGent, Opdracht(), Sleutel("a"));

        tweede.ShouldBe(eerste);
        (await _huis.Databank.Tel("bron.aanbod")).ShouldBe(1);
        (await _huis.Databank.Tel("platform.audit")).ShouldBe(1);
    }

    [Fact]
    public async Task Dezelfde_sleutel_met_een_ander_verzoek_wordt_geweigerd()
    {
        await _huis.Lukt(Persona.LokaalBestuurGent, Opdracht(), Sleutel("a"));

        var mislukking = await _huis.MisluktMet(Persona.LokaalBestuurGent, Opdracht("Iets anders"), Sleutel("a"));

        mislukking.Soort.ShouldBe(Mislukkingssoort.SleutelHergebruikt);
        (await _huis.Databank.Tel("bron.aanbod")).ShouldBe(1);
    }

    [Fact]
    public async Task Een_andere_persoon_of_organisatie_heeft_een_eigen_sleutel()
    {
        var collega = Persona.Medewerker("vo-gent-2", Persona.Gent, "Stad Gent", Rol.LokaalBestuur);
        var elders = Persona.Medewerker("vo-gent-1", Persona.Leuven, "Stad Leuven", Rol.LokaalBestuur);
        var sleutels = new[]
        {
            await _huis.Lukt(Persona.LokaalBestuurGent, Opdracht("A"), Sleutel("a")),
            await _huis.Lukt(collega, Opdracht("B"), Sleutel("a")),
            await _huis.Lukt(elders, Opdracht("C"), Sleutel("a")),
            await _huis.Lukt(Persona.LokaalBestuurGent, Opdracht("D"), Sleutel("b")),
        };

        sleutels.ShouldBeUnique();
        (await _huis.Databank.Tel("bron.aanbod")).ShouldBe(4);
    }

    [Fact]
    public async Task Dezelfde_sleutel_voor_een_andere_opdracht_staat_op_zichzelf()
    {
        await _huis.Lukt(Persona.LokaalBestuurGent, Opdracht(), Sleutel("a"));
        await _huis.Lukt(Persona.LokaalBestuurGent, new MaakReeks("Reeks", 2), Sleutel("a"));

        (await _huis.Databank.Tel("bron.aanbod")).ShouldBe(3);
    }

    [Fact]
    public async Task Wat_mislukte_houdt_de_sleutel_niet_vast()
    {
        await _huis.MisluktMet(Persona.LokaalBestuurGent, Opdracht(""), Sleutel("a"));
        await _huis.MisluktMet(Persona.LokaalBestuurGent, new Mislukt(Mislukkingssoort.RegelGeschonden), Sleutel("b"));

        await _huis.Lukt(Persona.LokaalBestuurGent, Opdracht("Verbeterd"), Sleutel("a"));
        (await _huis.Databank.Tel("platform.idempotentie")).ShouldBe(1);
    }

    [Fact]
    public async Task Twee_tegelijk_met_dezelfde_sleutel_hebben_samen_een_effect_en_een_antwoord()
    {
        for (var ronde = 0; ronde < 15; ronde++)
        {
            var samen = new Barrier(4);
            _huis.Brongedrag().Doe = async ct =>
            {
                await Task.Run(() => samen.SignalAndWait(TimeSpan.FromSeconds(2), ct), ct);
            };

            var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(
                _ => Task.Run(() => _huis.Lukt(Persona.LokaalBestuurGent, Opdracht($"Ronde {ronde}"), Sleutel($"r{ronde}")))));

            antwoorden.Distinct().ShouldHaveSingleItem();
        }

        (await _huis.Databank.Tel("bron.aanbod")).ShouldBe(15);
        (await _huis.Databank.Tel("platform.audit")).ShouldBe(15);
    }

    [Fact]
    public async Task Een_handler_die_struikelt_over_zijn_eerste_keer_geeft_het_eerste_antwoord()
    {
        var id = await _huis.Lukt(Persona.LokaalBestuurGent, Opdracht());
        var keren = 0;
        _huis.Brongedrag().Doe = async _ =>
        {
            if (Interlocked.Increment(ref keren) == 1)
            {
                await _huis.Lukt(Persona.LokaalBestuurGent, new HernoemAanbod(id, null, "Nieuw"), Sleutel("h"));
            }
        };

        (await _huis.Stuur(Persona.LokaalBestuurGent, new HernoemAanbod(id, null, "Nieuw"), Sleutel("h"))).IsGelukt.ShouldBeTrue();
        (await _huis.Databank.Tel("platform.audit where handeling = 'HernoemAanbod'")).ShouldBe(1);
    }

    private static MaakAanbod Opdracht(string naam = "Aanbod") => new(new(naam));

    private static Action<Aanroep> Sleutel(string sleutel) => a => a.Idempotentiesleutel = sleutel;
}
