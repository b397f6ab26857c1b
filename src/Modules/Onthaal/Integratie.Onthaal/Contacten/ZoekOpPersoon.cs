using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Audit;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Contacten;

internal sealed class ZoekOpPersoonEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/contacten/zoekopdrachten", Zoek).Toont<ZoekOpPersoon>();

    private static async Task<IResult> Zoek(ZoekOpPersoon zoekopdracht, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(zoekopdracht, annulering)).AlsAntwoord();
}

/// <summary>
/// The contacts of the own organisation with a telephone number, or with a name that resembles what was typed, at most fifty: the
/// name that fits best first, then the latest. What is looked for never stands in an address.
/// </summary>
/// <param name="Naam">Name or a part of it, also misspelt or transliterated otherwise (ADR 0015).</param>
/// <param name="Telefoon">Telephone number.</param>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ZoekOpPersoon(
    [property: Persoonsgegeven] string? Naam = null, [property: Persoonsgegeven] string? Telefoon = null) : IVraag<Gevonden>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "contact";

    string IDossierlezing.Dossier => "zoekopdracht";

    /// <summary>Without what is looked for.</summary>
    public override string ToString() => nameof(ZoekOpPersoon);
}

/// <param name="Contacten">The contacts, the best first.</param>
internal sealed record Gevonden(IReadOnlyList<GevondenContact> Contacten);

/// <summary>A contact that was found by who the visitor is: with the name, to choose the right one.</summary>
/// <param name="Naam">Name of the visitor; null when none was left.</param>
/// <param name="Contact">The contact.</param>
internal sealed record GevondenContact([property: Persoonsgegeven] string? Naam, Contactregel Contact)
{
    /// <summary>Without who it is.</summary>
    public override string ToString() => Contact.Id.ToString();
}

internal sealed class ZoekOpPersoonValidator : AbstractValidator<ZoekOpPersoon>
{
    public ZoekOpPersoonValidator()
    {
        RuleFor(z => z.Naam).MaximumLength(160);
        RuleFor(z => z.Naam).NotEmpty().When(z => string.IsNullOrWhiteSpace(z.Telefoon)).WithMessage("Geef een naam of een telefoonnummer.");
        RuleFor(z => z.Telefoon).Must(t => Telefoonnummer.Lees(t!) is not null).When(z => !string.IsNullOrWhiteSpace(z.Telefoon))
            .WithMessage("Vul een telefoonnummer in, zoals 0470 00 00 00 of +33 1 00 00 00 00.");
    }
}

internal sealed class ZoekOpPersoonHandler(OnthaalDbContext db, IAuditlog audit, Aanroep aanroep) : IVraagHandler<ZoekOpPersoon, Gevonden>
{
    private const int Meest = 50;

    public async Task<Uitkomst<Gevonden>> Handle(ZoekOpPersoon request, CancellationToken cancellationToken)
    {
        var contacten = db.Contacten.AsNoTracking().VanEigenOrganisatie(aanroep);
        if (!string.IsNullOrWhiteSpace(request.Telefoon))
        {
            contacten = contacten.WaarBlind(db, nameof(Contact.Telefoon), Telefoonnummer.Lees(request.Telefoon)!);
        }

        if (!string.IsNullOrWhiteSpace(request.Naam))
        {
            contacten = contacten.WaarNaamLijktOp(db, nameof(Contact.Naam), request.Naam);
        }

        var kandidaten = await contacten.OrderByDescending(c => c.Geregistreerd).ThenByDescending(c => c.Id).Take(Versleuteldzoeken.MeesteKandidaten).ToListAsync(cancellationToken);
        var gevonden = new Gevonden([.. kandidaten.BesteEerst(request.Naam, c => c.Naam).Take(Meest).Select(c => new GevondenContact(c.Naam, c.AlsRegel()))]);
        // Who reads a name in a list has read that person (KRN-02).
        await audit.Lezingen("onthaal", nameof(ZoekOpPersoon), "contact", gevonden.Contacten.Select(c => c.Contact.Id), cancellationToken);
        return gevonden;
    }
}
