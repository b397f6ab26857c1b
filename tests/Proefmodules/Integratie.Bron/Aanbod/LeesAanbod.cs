using Integratie.Bron.Contracts;
using Integratie.Bron.Data;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Bron.Aanbod;

internal sealed record Aanbodbeeld(Guid Id, string Naam, uint Versie, Insz? Insz, string? Nota);

/// <summary>Opens a file: leaves a trace.</summary>
[Vereist(BronRechten.Lezen)]
internal sealed record LeesAanbod(Guid Id) : IVraag<Aanbodbeeld>, IDossierlezing
{
    public string Dossiersoort => "aanbod";

    public string Dossier => Id.ToString();
}

internal sealed class LeesAanbodHandler(BronDbContext context, Brongedrag gedrag) : IVraagHandler<LeesAanbod, Aanbodbeeld>
{
    public async Task<Uitkomst<Aanbodbeeld>> Handle(LeesAanbod request, CancellationToken cancellationToken)
    {
        await gedrag.Doe(cancellationToken);
        return await context.Aanbod.AsNoTracking().Where(a => a.Id == request.Id)
            .Select(a => new Aanbodbeeld(a.Id, a.Naam, a.Versie, a.Insz, a.Nota)).SingleOrDefaultAsync(cancellationToken) is { } beeld
            ? beeld
            : Mislukking.NietGevonden("Het aanbod");
    }
}

[Aangemeld]
internal sealed record SomAanbodOp : IVraag<List<string>>;

internal sealed class SomAanbodOpHandler(BronDbContext context, Brongedrag gedrag) : IVraagHandler<SomAanbodOp, List<string>>
{
    public async Task<Uitkomst<List<string>>> Handle(SomAanbodOp request, CancellationToken cancellationToken)
    {
        var eigen = await context.Aanbod.OrderBy(a => a.Naam).Select(a => a.Naam).ToListAsync(cancellationToken);
        await gedrag.Doe(cancellationToken);
        var gedeeld = await context.Gedeeld.OrderBy(g => g.Titel).Select(g => g.Titel).ToListAsync(cancellationToken);
        return (List<string>)[.. eigen, .. gedeeld];
    }
}

[Vereist(BronRechten.Lezen)]
internal sealed record ZoekOpInsz(Insz Insz) : IVraag<List<string>>;

internal sealed class ZoekOpInszHandler(BronDbContext context) : IVraagHandler<ZoekOpInsz, List<string>>
{
    public async Task<Uitkomst<List<string>>> Handle(ZoekOpInsz request, CancellationToken cancellationToken) =>
        await context.Aanbod.WaarBlind(context, nameof(Aanbieding.Insz), request.Insz.Waarde)
            .OrderBy(a => a.Naam).Select(a => a.Naam).ToListAsync(cancellationToken);
}

[Openbaar]
internal sealed record WatDoetU : IVraag<string>;

internal sealed class WatDoetUHandler : IVraagHandler<WatDoetU, string>
{
    public Task<Uitkomst<string>> Handle(WatDoetU request, CancellationToken cancellationToken) =>
        Task.FromResult<Uitkomst<string>>("Wij tonen aanbod.");
}

[Vereist(BronRechten.Beheren)]
internal sealed record DeelStuk(string Titel, List<string> Organisaties) : IOpdracht<Niets>;

internal sealed class DeelStukHandler(BronDbContext context) : IOpdrachtHandler<DeelStuk, Niets>
{
    public Task<Uitkomst<Niets>> Handle(DeelStuk request, CancellationToken cancellationToken)
    {
        context.Add(new GedeeldStuk { Titel = request.Titel, Organisaties = request.Organisaties });
        return Task.FromResult<Uitkomst<Niets>>(default(Niets));
    }
}
