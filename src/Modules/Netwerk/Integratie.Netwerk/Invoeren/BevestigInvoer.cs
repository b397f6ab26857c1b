using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Netwerk.Invoeren;

internal sealed class BevestigInvoerEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/invoeren/{id:guid}/bevestiging", Bevestig).Begint<BevestigInvoer>();

    private static async Task<IResult> Bevestig(Guid id, Bevestiging keuze, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BevestigInvoer(id, keuze.LijkendeInvoeren, keuze.BestaandeBijwerken), annulering)).AlsTaak();
}

/// <param name="LijkendeInvoeren">Whether rows that are called like a known organisation are entered as another one.</param>
/// <param name="BestaandeBijwerken">Whether rows of a known organisation change what is known of it.</param>
internal sealed record Bevestiging(bool LijkendeInvoeren = false, bool BestaandeBijwerken = false);

/// <summary>Somebody saw what a list would do, and has it entered (ONT-05). Rows with errors are left out.</summary>
/// <param name="Id">Key of the entry.</param>
/// <param name="LijkendeInvoeren">See <see cref="Bevestiging"/>.</param>
/// <param name="BestaandeBijwerken">See <see cref="Bevestiging"/>.</param>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record BevestigInvoer(Guid Id, bool LijkendeInvoeren, bool BestaandeBijwerken) : IOpdracht<Guid>;

internal sealed class BevestigInvoerHandler(NetwerkDbContext db) : IOpdrachtHandler<BevestigInvoer, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(BevestigInvoer request, CancellationToken cancellationToken)
    {
        if (await db.Invoeren.FindAsync([request.Id], cancellationToken) is not { } invoer)
        {
            return Mislukking.NietGevonden("De invoer");
        }

        if (invoer.Bevestig(request.LijkendeInvoeren, request.BestaandeBijwerken) is { } mislukking)
        {
            return mislukking;
        }

        var taak = db.PlanTaak(Jobs.VoerInvoerUit.Id, $"‘{invoer.Bestandsnaam}’ invoeren", new Invoeropdracht(invoer.Id));
        invoer.WordtGedaanDoor(taak);
        return taak;
    }
}
