using FluentValidation;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Netwerk.Contacten;

internal sealed class StelContactenInEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPut("/organisaties/{id:guid}/contacten", Stel).Wijzigt<StelContactenIn>();

    private static async Task<IResult> Stel(Guid id, Contactenverzoek verzoek, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new StelContactenIn(id, versie.Waarde, verzoek.Contacten), annulering)).AlsGewijzigd();
}

/// <summary>The body: all contact persons, in order.</summary>
internal sealed record Contactenverzoek(IReadOnlyList<Contactpersoon> Contacten);

/// <summary>Says whom one can ask for at an organisation (TWL-18). The history tells that it changed, never the names.</summary>
[Vereist(NetwerkRechten.Contacten)]
internal sealed record StelContactenIn(Guid Organisatie, uint Versie, IReadOnlyList<Contactpersoon> Contacten) : IOpdracht<Niets>;

internal sealed class StelContactenInValidator : AbstractValidator<StelContactenIn>
{
    public StelContactenInValidator()
    {
        RuleFor(s => s.Contacten).NotNull().Must(c => c is null || c.Count <= 20).WithMessage("Noem hoogstens 20 contactpersonen.");
        RuleForEach(s => s.Contacten).SetValidator(new ContactpersoonValidator());
    }
}

internal sealed class StelContactenInHandler(NetwerkDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<StelContactenIn, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(StelContactenIn request, CancellationToken cancellationToken)
    {
        var organisatie = await db.Organisaties.Laad(request.Organisatie, request.Versie, "De organisatie", cancellationToken);
        if (!organisatie.IsGelukt)
        {
            return organisatie.Mislukking;
        }

        organisatie.Waarde.StelContactenIn(request.Contacten);
        db.Gebeurtenissen.Add(Gebeurtenis.Van(request.Organisatie, Gebeurtenissoort.ContactenGewijzigd, aanroep, klok));
        return default(Niets);
    }
}
