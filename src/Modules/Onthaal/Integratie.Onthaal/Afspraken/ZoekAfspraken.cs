using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Afspraken;

internal sealed class ZoekAfsprakenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/afspraken/zoekopdrachten", Zoek).Toont<ZoekAfspraken>();

    private static async Task<IResult> Zoek(ZoekAfspraken zoekopdracht, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(zoekopdracht, annulering)).AlsAntwoord();
}

/// <summary>
/// The appointments of the own organisation of somebody with a name, a telephone number or a mail address, the latest first, at most
/// fifty. All are encrypted, so only the whole finds them. What is looked for never stands in an address.
/// </summary>
/// <param name="Naam">Whole name, whatever its accents and capitals.</param>
/// <param name="Telefoon">Telephone number.</param>
/// <param name="Mail">Mail address.</param>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ZoekAfspraken(
    [property: Persoonsgegeven] string? Naam = null, [property: Persoonsgegeven] string? Telefoon = null, [property: Persoonsgegeven] string? Mail = null)
    : IVraag<GevondenAfspraken>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "afspraak";

    string IDossierlezing.Dossier => "zoekopdracht";

    /// <summary>Without what is looked for.</summary>
    public override string ToString() => nameof(ZoekAfspraken);
}

/// <param name="Afspraken">The appointments.</param>
internal sealed record GevondenAfspraken(IReadOnlyList<Afspraakregel> Afspraken);

internal sealed class ZoekAfsprakenValidator : AbstractValidator<ZoekAfspraken>
{
    public ZoekAfsprakenValidator()
    {
        RuleFor(z => z.Naam).MaximumLength(160);
        RuleFor(z => z.Mail).MaximumLength(200);
        RuleFor(z => z.Naam).NotEmpty().When(z => string.IsNullOrWhiteSpace(z.Telefoon) && string.IsNullOrWhiteSpace(z.Mail))
            .WithMessage("Geef een naam, een telefoonnummer of een mailadres.");
        RuleFor(z => z.Telefoon).Must(t => Telefoonnummer.Lees(t!) is not null).When(z => !string.IsNullOrWhiteSpace(z.Telefoon))
            .WithMessage("Vul een telefoonnummer in, zoals 0470 00 00 00 of +33 1 00 00 00 00.");
    }
}

internal sealed class ZoekAfsprakenHandler(OnthaalDbContext db, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ZoekAfspraken, GevondenAfspraken>
{
    private const int Meest = 50;

    public async Task<Uitkomst<GevondenAfspraken>> Handle(ZoekAfspraken request, CancellationToken cancellationToken)
    {
        var afspraken = db.Afspraken.AsNoTracking().VanEigenOrganisatie(aanroep);
        if (!string.IsNullOrWhiteSpace(request.Naam))
        {
            afspraken = afspraken.WaarBlind(db, nameof(Afspraak.Naamvorm), Tekst.Zoekvorm(request.Naam));
        }

        if (!string.IsNullOrWhiteSpace(request.Telefoon))
        {
            afspraken = afspraken.WaarBlind(db, nameof(Afspraak.Telefoon), Telefoonnummer.Lees(request.Telefoon)!);
        }

        if (!string.IsNullOrWhiteSpace(request.Mail))
        {
            afspraken = afspraken.WaarBlind(db, nameof(Afspraak.Mail), Afspraak.Mailvorm(request.Mail));
        }

        var gevonden = await afspraken.OrderByDescending(a => a.Van).ThenByDescending(a => a.Id).Take(Meest).ToListAsync(cancellationToken);
        var (talen, themas) = (lijsten.Talen.ToDictionary(t => t.Code, t => t.Naam), instellingen.Waarde(OnthaalInstellingen.Themas, klok.Vandaag()));
        return new GevondenAfspraken([.. gevonden.Select(a => Afspraakregel.Lees(a, talen, themas))]);
    }
}
