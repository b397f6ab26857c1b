using System.Text.Json;
using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Klad;

internal sealed class BewaarKladEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/kladversie", Bewaar).Maakt<BewaarKlad>();

    private static async Task<IResult> Bewaar(Kladformulier formulier, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BewaarKlad(formulier), annulering)).AlsAangemaakt(_ => "/api/v1/onthaal/kladversie");
}

/// <summary>
/// Keeps the form of one officer while it is being typed, encrypted, also after signing out (ONT-02). An empty form drops what was
/// kept.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record BewaarKlad(Kladformulier Formulier) : IOpdracht<Niets>;

internal sealed class BewaarKladValidator : AbstractValidator<BewaarKlad>
{
    public BewaarKladValidator() => RuleFor(b => b.Formulier).SetValidator(new KladformulierValidator());
}

internal sealed class BewaarKladHandler(OnthaalDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<BewaarKlad, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(BewaarKlad request, CancellationToken cancellationToken)
    {
        if (aanroep.Aanroeper is not { Organisatie: { } organisatie, Id: var ik })
        {
            return Mislukking.NietToegelaten("Alleen een medewerker van een organisatie bewaart een kladversie.");
        }

        var werkplek = await Werkplek.Van(organisatie, ik, db, cancellationToken);
        var formulier = request.Formulier.Minimaal();
        werkplek.Bewaar(formulier.Formulier, formulier.IsBegonnen ? JsonSerializer.Serialize(formulier) : null, klok.GetUtcNow());
        return default(Niets);
    }
}
