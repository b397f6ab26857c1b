using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Wachtrij;

internal sealed class RoepVolgendeOpEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/loketten/{loket:guid}/oproepen", Roep).Maakt<RoepVolgendeOp>();

    private static async Task<IResult> Roep(Guid loket, Verzoek oproep, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new RoepVolgendeOp(loket, oproep.Balie), annulering)).AlsAangemaakt(b => $"/api/v1/onthaal/wachtrij/{b.Id}");

    internal sealed record Verzoek(string Balie);
}

/// <summary>
/// Calls whoever is next at a desk to a counter (ONT-11); see <see cref="Beurtvolgorde"/>. Two officers who do so at the same moment
/// never get the same visitor: the second one skips the row that the first one holds.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record RoepVolgendeOp(Guid Loket, string Balie) : IOpdracht<Beurtsleutel>;

internal sealed class RoepVolgendeOpValidator : AbstractValidator<RoepVolgendeOp>
{
    public RoepVolgendeOpValidator() => RuleFor(r => r.Balie).NotEmpty().WithMessage("Zeg naar welke balie de bezoeker komt.").MaximumLength(20);
}

internal sealed class RoepVolgendeOpHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<RoepVolgendeOp, Beurtsleutel>
{
    public async Task<Uitkomst<Beurtsleutel>> Handle(RoepVolgendeOp request, CancellationToken cancellationToken)
    {
        var (eigen, loket, dag, nu, wacht) = (aanroep.Aanroeper.Organisatie?.Waarde ?? "", request.Loket, klok.Vandaag(), klok.GetUtcNow(), nameof(Beurtstaat.Wacht));
        await db.Database.BeginTransactionAsync(cancellationToken);
        var volgende = await db.Wachtbeurten.FromSql($"""
            select w.*, w.xmin from onthaal.wachtbeurt w
            where w.organisatie = {eigen} and w.loket = {loket} and w.dag = {dag} and w.staat = {wacht}
            order by case when w.uur is null then 1 when w.uur <= {nu} then 0 else 2 end, coalesce(w.uur, w.aangekomen), w.nummer
            limit 1 for update skip locked
            """).ToListAsync(cancellationToken);
        if (volgende is not [var beurt])
        {
            return Mislukking.Regel("ErWachtNiemand", "Er wacht niemand aan dit loket.");
        }

        return beurt.RoepOp(request.Balie, aanroep.Aanroeper, nu) is { } mislukking ? mislukking : new Beurtsleutel(beurt.Id, beurt.Nummer);
    }
}
