using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Afspraken;

internal sealed class VerzetAfspraakEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/afspraken/{id:guid}/moment", Verzet).Wijzigt<VerzetAfspraak>();

    private static async Task<IResult> Verzet(Guid id, Verzoek moment, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new VerzetAfspraak(id, versie.Waarde, moment.Van), annulering)).AlsGewijzigd();

    internal sealed record Verzoek(DateTimeOffset Van);
}

/// <summary>Moves an appointment to another hour that is free, at the same desk (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record VerzetAfspraak(Guid Id, uint Versie, DateTimeOffset Van) : IOpdracht<Niets>;

internal sealed class VerzetAfspraakHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<VerzetAfspraak, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(VerzetAfspraak request, CancellationToken cancellationToken)
    {
        var geladen = await db.Afspraken.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De afspraak", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var afspraak = geladen.Waarde;
        var plaats = await db.HoudPlaatsVrij(new(afspraak.Organisatie, afspraak.Loket, request.Van, afspraak.Id), gebied, instellingen, klok, cancellationToken);
        return plaats.IsGelukt ? afspraak.Verzet(plaats.Waarde) is { } mislukking ? mislukking : default(Niets) : plaats.Mislukking;
    }
}
