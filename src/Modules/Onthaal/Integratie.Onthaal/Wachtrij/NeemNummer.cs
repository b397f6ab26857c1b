using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Wachtrij;

internal sealed class NeemNummerEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/loketten/{loket:guid}/wachtrij", Neem).Maakt<NeemNummer>();

    private static async Task<IResult> Neem(Guid loket, Beurtwens wens, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new NeemNummer(loket, wens), annulering)).AlsAangemaakt(b => $"/api/v1/onthaal/wachtrij/{b.Id}");
}

/// <summary>Gives the next number to somebody who walks in (ONT-11). No name is needed, nor anything else.</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record NeemNummer(Guid Loket, Beurtwens Wens) : IOpdracht<Beurtsleutel>;

internal sealed class NeemNummerValidator : AbstractValidator<NeemNummer>
{
    public NeemNummerValidator()
    {
        RuleFor(n => n.Wens.Taal).MaximumLength(12);
        RuleFor(n => n.Wens.Thema).MaximumLength(40);
    }
}

internal sealed class NeemNummerHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<NeemNummer, Beurtsleutel>
{
    public async Task<Uitkomst<Beurtsleutel>> Handle(NeemNummer request, CancellationToken cancellationToken)
    {
        if (aanroep.Aanroeper.Organisatie is not { } organisatie)
        {
            return Mislukking.NietToegelaten("Alleen een medewerker van een organisatie geeft een nummer.");
        }

        var dag = klok.Vandaag();
        if (Beurtverwijzingen.Toets(request.Loket, request.Wens, gebied, lijsten, instellingen, dag) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        var nummer = await db.VolgendNummer(organisatie, request.Loket, dag, cancellationToken);
        var beurt = Wachtbeurt.Neem(organisatie, request.Loket, dag, nummer, request.Wens, klok.GetUtcNow());
        db.Wachtbeurten.Add(beurt);
        return new Beurtsleutel(beurt.Id, nummer);
    }
}
