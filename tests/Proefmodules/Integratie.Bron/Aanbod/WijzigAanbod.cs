using Integratie.Bron.Contracts;
using Integratie.Bron.Data;
using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Bron.Aanbod;

[Vereist(BronRechten.Beheren)]
internal sealed record HernoemAanbod(Guid Id, uint? Versie, string Naam) : IOpdracht<Niets>;

internal sealed class HernoemAanbodHandler(BronDbContext context, Brongedrag gedrag) : IOpdrachtHandler<HernoemAanbod, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(HernoemAanbod request, CancellationToken cancellationToken)
    {
        var geladen = await context.Aanbod.Laad(request.Id, request.Versie, "Het aanbod", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        await gedrag.Doe(cancellationToken);
        geladen.Waarde.Hernoem(request.Naam);
        return default(Niets);
    }
}

[Vereist(BronRechten.Beheren)]
internal sealed record VerhuisAanbod(Guid Id, string Gemeente, string Straat) : IOpdracht<Niets>;

internal sealed class VerhuisAanbodHandler(BronDbContext context) : IOpdrachtHandler<VerhuisAanbod, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(VerhuisAanbod request, CancellationToken cancellationToken)
    {
        var geladen = await context.Aanbod.Laad(request.Id, null, "Het aanbod", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        geladen.Waarde.Verhuis(new(request.Gemeente, request.Straat));
        return default(Niets);
    }
}

[Vereist(BronRechten.Beheren)]
internal sealed record VerwijderAanbod(Guid Id, uint? Versie) : IOpdracht<Niets>;

internal sealed class VerwijderAanbodHandler(BronDbContext context, Brongedrag gedrag) : IOpdrachtHandler<VerwijderAanbod, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(VerwijderAanbod request, CancellationToken cancellationToken)
    {
        var geladen = await context.Aanbod.Laad(request.Id, request.Versie, "Het aanbod", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        await gedrag.Doe(cancellationToken);
        context.Remove(geladen.Waarde);
        return default(Niets);
    }
}

/// <summary>Adds something and then fails: nothing of it may stay.</summary>
[Vereist(BronRechten.Beheren)]
internal sealed record Mislukt(Mislukkingssoort Soort) : IOpdracht<Niets>;

internal sealed class MisluktHandler(BronDbContext context) : IOpdrachtHandler<Mislukt, Niets>
{
    public Task<Uitkomst<Niets>> Handle(Mislukt request, CancellationToken cancellationToken)
    {
        context.Add(Aanbieding.Maak(new("halverwege"), default));
        return Task.FromResult<Uitkomst<Niets>>(new Mislukking(request.Soort, request.Soort.ToString(), "Het lukte niet.", []));
    }
}
