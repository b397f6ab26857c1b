using FluentValidation;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Integratie.Host.Beheer.Berichten;

internal sealed class GooiBerichtenWegEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/berichten/verwijderingen", GooiWeg).Toont<GooiBerichtenWeg>();

    private static async Task<IResult> GooiWeg(Verwijdering verwijdering, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new GooiBerichtenWeg(verwijdering), annulering)).AlsAntwoord();
}

/// <summary>Discards messages that were given up: their receivers will never know. Who, why and which stands in the audit log.</summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed record GooiBerichtenWeg(Verwijdering Gegevens) : IOpdracht<Weggegooid>;

/// <param name="Keuze">Which messages.</param>
/// <param name="Reden">Why they may go; without personal data.</param>
internal sealed record Verwijdering(Berichtkeuze Keuze, string Reden);

/// <param name="Aantal">How many messages are gone.</param>
internal sealed record Weggegooid(int Aantal);

internal sealed class GooiBerichtenWegValidator : AbstractValidator<GooiBerichtenWeg>
{
    public GooiBerichtenWegValidator()
    {
        RuleFor(o => o.Gegevens.Keuze).SetValidator(new BerichtkeuzeValidator());
        RuleFor(o => o.Gegevens.Reden).NotEmpty().WithMessage("Zeg waarom deze berichten weg mogen.").MaximumLength(500);
    }
}

internal sealed class GooiBerichtenWegHandler(PlatformDbContext db, Schemas schemas, Aanroep aanroep) : IOpdrachtHandler<GooiBerichtenWeg, Weggegooid>
{
    public async Task<Uitkomst<Weggegooid>> Handle(GooiBerichtenWeg request, CancellationToken cancellationToken)
    {
        var keuze = request.Gegevens.Keuze;
        var bronnen = await schemas.Met("outbox", cancellationToken);
        var aantal = 0;
        aanroep.Reden = request.Gegevens.Reden;
        await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (schema, ids, ontvangers) in keuze.PerSchema(bronnen))
        {
            var sql =
                $"""
                delete from {schema}.outbox where dood_op is not null and case when @soort is null
                    then (bericht_id, ontvanger) in (select * from unnest(@ids, @ontvangers))
                    else naam = @soort and (@ontvanger is null or ontvanger = @ontvanger) end
                returning bericht_id, ontvanger, naam, fout
                """;
            var weg = await db.Database.SqlQueryRaw<Rij>(sql,
                new NpgsqlParameter<string?>("soort", NpgsqlTypes.NpgsqlDbType.Text) { TypedValue = keuze.IsHeleSoort ? keuze.Soort : null },
                new NpgsqlParameter<string?>("ontvanger", NpgsqlTypes.NpgsqlDbType.Text) { TypedValue = keuze.Ontvanger },
                new NpgsqlParameter<Guid[]>("ids", ids), new NpgsqlParameter<string[]>("ontvangers", ontvangers)).ToListAsync(cancellationToken);
            aantal += weg.Count;
            foreach (var rij in weg)
            {
                db.Vermeld($"{schema}.outbox", $"{rij.BerichtId}/{rij.Ontvanger}", "weggegooid", ("naam", rij.Naam), ("fout", rij.Fout));
            }
        }

        return aantal > 0
            ? new Weggegooid(aantal)
            : new Mislukking(Mislukkingssoort.NietGevonden, "NietGevonden",
                "Deze berichten zijn niet opzijgelegd (of niet meer). Alleen wat opzijgelegd is, kan weg.", []);
    }

    private sealed record Rij(Guid BerichtId, string Ontvanger, string Naam, string? Fout);
}
