using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Onthaal.Afspraken;

internal sealed class BoekAfspraakEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/loketten/{loket:guid}/afspraken", Boek).Maakt<BoekAfspraak>();

    private static async Task<IResult> Boek(Guid loket, Afspraakverzoek afspraak, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new BoekAfspraak(loket, afspraak.Van, afspraak.Gegevens()), annulering)).AlsAangemaakt(id => $"/api/v1/onthaal/afspraken/{id}");
}

/// <summary>The body of a booking.</summary>
internal sealed record Afspraakverzoek(
    DateTimeOffset Van, [property: Persoonsgegeven] string? Naam = null, [property: Persoonsgegeven] string? Telefoon = null, [property: Persoonsgegeven] string? Mail = null,
    string? Taal = null, string? Thema = null, bool Tolk = false, string? Medewerker = null)
{
    public Afspraakgegevens Gegevens() => new(Naam, Telefoon, Mail, Taal, Thema, Tolk, Medewerker);

    /// <summary>Without who it is.</summary>
    public override string ToString() => $"{Van:O}";
}

/// <summary>Makes an appointment at an hour that is free (ONT-11). Two people never get the same place.</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record BoekAfspraak(Guid Loket, DateTimeOffset Van, Afspraakgegevens Gegevens) : IOpdracht<Guid>;

internal sealed class BoekAfspraakValidator : AbstractValidator<BoekAfspraak>
{
    public BoekAfspraakValidator() => RuleFor(b => b.Gegevens).SetValidator(new AfspraakgegevensValidator());
}

internal sealed class BoekAfspraakHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<BoekAfspraak, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(BoekAfspraak request, CancellationToken cancellationToken)
    {
        var (wie, gegevens) = (aanroep.Aanroeper, request.Gegevens);
        if (wie.Organisatie is not { } organisatie)
        {
            return Mislukking.NietToegelaten("Alleen een medewerker van een organisatie maakt een afspraak.");
        }

        if (Beurtverwijzingen.Toets(request.Loket, new(gegevens.Taal, gegevens.Thema), gebied, lijsten, instellingen, klok.Vandaag()) is { Count: > 0 } fouten)
        {
            return Mislukking.Ongeldig(fouten);
        }

        var plaats = await db.HoudPlaatsVrij(new(organisatie, request.Loket, request.Van), gebied, instellingen, klok, cancellationToken);
        if (!plaats.IsGelukt)
        {
            return plaats.Mislukking;
        }

        var afspraak = Afspraak.Boek(organisatie, request.Loket, plaats.Waarde, gegevens, wie);
        db.Afspraken.Add(afspraak);
        return afspraak.Id;
    }
}
