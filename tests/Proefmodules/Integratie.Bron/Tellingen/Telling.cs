using Integratie.Bron.Contracts;
using Integratie.Bron.Data;
using Integratie.Kern;
using Integratie.Platform.Jobs;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Bron.Tellingen;

internal sealed record Tellinginvoer(int Aantal, int FoutBij = 0, int StukBij = 0);

[Vereist(BronRechten.Beheren)]
internal sealed record BeginTelling(Tellinginvoer Invoer) : IOpdracht<Guid>;

internal sealed class BeginTellingHandler(BronDbContext context) : IOpdrachtHandler<BeginTelling, Guid>
{
    public Task<Uitkomst<Guid>> Handle(BeginTelling request, CancellationToken cancellationToken) =>
        Task.FromResult<Uitkomst<Guid>>(context.PlanTaak(Telling.Id, "Telling", request.Invoer));
}

/// <summary>Counts; a test decides where it stumbles and how long it takes.</summary>
internal sealed class Telling(Brongedrag gedrag) : IJob
{
    public const string Id = "bron.tellen";

    public async Task Voer(Jobloop loop, CancellationToken annulering)
    {
        var invoer = loop.Invoer<Tellinginvoer>();
        for (var rij = 1; rij <= invoer.Aantal; rij++)
        {
            if (rij == invoer.StukBij)
            {
                throw new InvalidOperationException("Mevrouw Geheim woont in de Stille Straat.");
            }

            if (rij == invoer.FoutBij)
            {
                loop.Fout(rij, "Deze rij heeft geen naam.");
            }

            await gedrag.Doe(annulering);
            await loop.Voortgang(rij, invoer.Aantal);
            annulering.ThrowIfCancellationRequested();
        }

        await loop.Resultaat("telling.txt", "text/plain", "klaar"u8.ToArray());
        loop.Uitleg = "Geteld.";
    }
}

internal sealed class Nachtwerk : IJob
{
    public const string Id = "bron.nachtwerk";

    public Task Voer(Jobloop loop, CancellationToken annulering) => Task.CompletedTask;
}
