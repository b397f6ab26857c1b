using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Audit;
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
/// The appointments of the own organisation of somebody with a telephone number, a mail address, or a name that resembles what was
/// typed, at most fifty: the name that fits best first, then the latest. What is looked for never stands in an address.
/// </summary>
/// <param name="Naam">Name or a part of it, also misspelt or transliterated otherwise (ADR 0015).</param>
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

/// <param name="Afspraken">The appointments, the best first.</param>
internal sealed record GevondenAfspraken(IReadOnlyList<GevondenAfspraak> Afspraken);

/// <summary>An appointment that was found by who comes: with the name, to choose the right one.</summary>
/// <param name="Naam">Name of the visitor; null when none was left.</param>
/// <param name="Afspraak">The appointment.</param>
internal sealed record GevondenAfspraak([property: Persoonsgegeven] string? Naam, Afspraakregel Afspraak)
{
    /// <summary>Without who it is.</summary>
    public override string ToString() => Afspraak.Id.ToString();
}

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

internal sealed class ZoekAfsprakenHandler(
    OnthaalDbContext db, IReferentielijsten lijsten, IInstellingen instellingen, IAuditlog audit, Aanroep aanroep, TimeProvider klok)
    : IVraagHandler<ZoekAfspraken, GevondenAfspraken>
{
    private const int Meest = 50;

    public async Task<Uitkomst<GevondenAfspraken>> Handle(ZoekAfspraken request, CancellationToken cancellationToken)
    {
        var afspraken = db.Afspraken.AsNoTracking().VanEigenOrganisatie(aanroep);
        if (!string.IsNullOrWhiteSpace(request.Naam))
        {
            afspraken = afspraken.WaarNaamLijktOp(db, nameof(Afspraak.Naam), request.Naam);
        }

        if (!string.IsNullOrWhiteSpace(request.Telefoon))
        {
            afspraken = afspraken.WaarBlind(db, nameof(Afspraak.Telefoon), Telefoonnummer.Lees(request.Telefoon)!);
        }

        if (!string.IsNullOrWhiteSpace(request.Mail))
        {
            afspraken = afspraken.WaarBlind(db, nameof(Afspraak.Mail), Afspraak.Mailvorm(request.Mail));
        }

        var kandidaten = await afspraken.OrderByDescending(a => a.Van).ThenByDescending(a => a.Id).Take(Versleuteldzoeken.MeesteKandidaten).ToListAsync(cancellationToken);
        var (talen, themas) = (lijsten.Talen.ToDictionary(t => t.Code, t => t.Naam), instellingen.Waarde(OnthaalInstellingen.Themas, klok.Vandaag()));
        var gevonden = new GevondenAfspraken(
            [.. kandidaten.BesteEerst(request.Naam, a => a.Naam).Take(Meest).Select(a => new GevondenAfspraak(a.Naam, Afspraakregel.Lees(a, talen, themas)))]);
        // Who reads a name in a list has read that person (KRN-02).
        await audit.Lezingen("onthaal", nameof(ZoekAfspraken), "afspraak", gevonden.Afspraken.Select(a => a.Afspraak.Id), cancellationToken);
        return gevonden;
    }
}
