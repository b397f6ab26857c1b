using FluentValidation;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Berichten;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Integratie.Host.Beheer.Berichten;

internal sealed class ProbeerBerichtenOpnieuwEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/berichten/herkansingen", Probeer).Toont<ProbeerBerichtenOpnieuw>();

    private static async Task<IResult> Probeer(Berichtkeuze keuze, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ProbeerBerichtenOpnieuw(keuze), annulering)).AlsAntwoord();
}

/// <summary>Gives messages that failed a new first try, at once. A whole kind: only those that were given up (KRN-09).</summary>
[Vereist(PlatformRechten.WerkingBeheren)]
internal sealed record ProbeerBerichtenOpnieuw(Berichtkeuze Gegevens) : IOpdracht<Berichtaantal>;

/// <param name="Aantal">How many messages it touched.</param>
internal sealed record Berichtaantal(int Aantal);

internal sealed class ProbeerBerichtenOpnieuwValidator : AbstractValidator<ProbeerBerichtenOpnieuw>
{
    public ProbeerBerichtenOpnieuwValidator() => RuleFor(o => o.Gegevens).SetValidator(new BerichtkeuzeValidator());
}

internal sealed class ProbeerBerichtenOpnieuwHandler(PlatformDbContext db, Schemas schemas) : IOpdrachtHandler<ProbeerBerichtenOpnieuw, Berichtaantal>
{
    public async Task<Uitkomst<Berichtaantal>> Handle(ProbeerBerichtenOpnieuw request, CancellationToken cancellationToken)
    {
        var keuze = request.Gegevens;
        var bronnen = await schemas.Met("outbox", cancellationToken);
        var aantal = 0;
        await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var (schema, ids, ontvangers) in keuze.PerSchema(bronnen))
        {
            var sql =
                $"""
                update {schema}.outbox set pogingen = 0, volgende_poging = 'epoch', dood_op = null
                where case when @soort is null
                    then pogingen > 0 and (bericht_id, ontvanger) in (select * from unnest(@ids, @ontvangers))
                    else dood_op is not null and naam = @soort and (@ontvanger is null or ontvanger = @ontvanger) end
                """;
            var geraakt = await db.Database.ExecuteSqlRawAsync(sql,
                [
                    new NpgsqlParameter<string?>("soort", NpgsqlTypes.NpgsqlDbType.Text) { TypedValue = keuze.IsHeleSoort ? keuze.Soort : null },
                    new NpgsqlParameter<string?>("ontvanger", NpgsqlTypes.NpgsqlDbType.Text) { TypedValue = keuze.Ontvanger },
                    new NpgsqlParameter<Guid[]>("ids", ids), new NpgsqlParameter<string[]>("ontvangers", ontvangers),
                ], cancellationToken);
            if (geraakt > 0)
            {
                aantal += geraakt;
                db.Vermeld($"{schema}.outbox", $"{geraakt} rijen", "opnieuw geprobeerd",
                    ("soort", keuze.Soort), ("berichten", keuze.IsHeleSoort ? null : string.Join(", ", ids)));
                db.SeinNaBewaren(Seinpost.Uitboxsein(schema));
            }
        }

        return aantal > 0
            ? new Berichtaantal(aantal)
            : new Mislukking(Mislukkingssoort.NietGevonden, "NietGevonden", "Deze berichten wachten niet meer op een nieuwe poging.", []);
    }
}
