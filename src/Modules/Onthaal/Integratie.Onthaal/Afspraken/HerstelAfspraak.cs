using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Afspraken;

internal sealed class HerstelAfspraakEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/afspraken/{id:guid}/herstel", Herstel).Wijzigt<HerstelAfspraak>();

    private static async Task<IResult> Herstel(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new HerstelAfspraak(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>
/// Takes the cancelling of an appointment, a no-show or an arrival back (ONT-11). A cancelled one comes back only when its hour is free,
/// and who was already called can't be sent home.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record HerstelAfspraak(Guid Id, uint Versie) : IOpdracht<Niets>;

internal sealed class HerstelAfspraakHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<HerstelAfspraak, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(HerstelAfspraak request, CancellationToken cancellationToken)
    {
        var geladen = await db.Afspraken.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De afspraak", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var afspraak = geladen.Waarde;
        Vrijeplaats? vrij = null;
        if (!afspraak.IsBezet)
        {
            var plaats = await db.HoudPlaatsVrij(new(afspraak.Organisatie, afspraak.Loket, afspraak.Van), gebied, instellingen, klok, cancellationToken);
            vrij = plaats.IsGelukt ? plaats.Waarde : null;
        }

        if (afspraak.Staat is Afspraakstaat.Aangekomen && await db.Wachtbeurten.SingleOrDefaultAsync(b => b.Afspraak == afspraak.Id, cancellationToken) is { } beurt)
        {
            if (beurt.Staat is not Beurtstaat.Wacht)
            {
                return Mislukking.Regel("DezeBezoekerIsAlOpgeroepen", $"Nummer {beurt.Nummer} is al opgeroepen. Zet het eerst terug in de wachtrij.");
            }

            db.Wachtbeurten.Remove(beurt);
        }

        return afspraak.Herstel(vrij) is { } mislukking ? mislukking : default(Niets);
    }
}
