using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Afspraken;

internal sealed class MeldAangekomenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/afspraken/{id:guid}/aankomst", Meld).Wijzigt<MeldAangekomen>();

    private static async Task<IResult> Meld(Guid id, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new MeldAangekomen(id, versie.Waarde), annulering)).AlsGewijzigd();
}

/// <summary>The visitor of an appointment came, and gets a number in the queue (ONT-11). Also who came late.</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record MeldAangekomen(Guid Id, uint Versie) : IOpdracht<Beurtsleutel>;

internal sealed class MeldAangekomenHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<MeldAangekomen, Beurtsleutel>
{
    public async Task<Uitkomst<Beurtsleutel>> Handle(MeldAangekomen request, CancellationToken cancellationToken)
    {
        var geladen = await db.Afspraken.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De afspraak", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var (afspraak, dag) = (geladen.Waarde, klok.Vandaag());
        if (afspraak.MeldAangekomen(dag) is { } mislukking)
        {
            return mislukking;
        }

        var nummer = await db.VolgendNummer(afspraak.Organisatie, afspraak.Loket, dag, cancellationToken);
        var beurt = Wachtbeurt.Neem(
            afspraak.Organisatie, afspraak.Loket, dag, nummer, new(afspraak.Taal, afspraak.Thema, afspraak.Tolk), klok.GetUtcNow(), afspraak.Id, afspraak.Van);
        db.Wachtbeurten.Add(beurt);
        return new Beurtsleutel(beurt.Id, nummer);
    }
}
