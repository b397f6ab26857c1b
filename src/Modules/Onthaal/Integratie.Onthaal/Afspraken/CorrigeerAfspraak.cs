using FluentValidation;
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

namespace Integratie.Onthaal.Afspraken;

internal sealed class CorrigeerAfspraakEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/afspraken/{id:guid}", Corrigeer).Wijzigt<CorrigeerAfspraak>();

    private static async Task<IResult> Corrigeer(Guid id, Afspraakgegevens gegevens, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new CorrigeerAfspraak(id, versie.Waarde, gegevens), annulering)).AlsGewijzigd();
}

/// <summary>Corrects who comes with an appointment and what for, as long as the visitor is to come (ONT-11).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record CorrigeerAfspraak(Guid Id, uint Versie, Afspraakgegevens Gegevens) : IOpdracht<Niets>;

internal sealed class CorrigeerAfspraakValidator : AbstractValidator<CorrigeerAfspraak>
{
    public CorrigeerAfspraakValidator() => RuleFor(c => c.Gegevens).SetValidator(new AfspraakgegevensValidator());
}

internal sealed class CorrigeerAfspraakHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<CorrigeerAfspraak, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(CorrigeerAfspraak request, CancellationToken cancellationToken)
    {
        var geladen = await db.Afspraken.VanEigenOrganisatie(aanroep).Laad(request.Id, request.Versie, "De afspraak", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        var (afspraak, gegevens) = (geladen.Waarde, request.Gegevens);
        // What it already said stays good, also after a theme or a desk went.
        var wens = new Beurtwens(gegevens.Taal == afspraak.Taal ? null : gegevens.Taal, gegevens.Thema == afspraak.Thema ? null : gegevens.Thema);
        var fouten = Beurtverwijzingen.Toets(afspraak.Loket, wens, gebied, lijsten, instellingen, klok.Vandaag()).Where(f => f.Veld != "loket").ToList();
        return fouten.Count > 0 ? Mislukking.Ongeldig(fouten) : afspraak.Corrigeer(gegevens) is { } mislukking ? mislukking : default(Niets);
    }
}
