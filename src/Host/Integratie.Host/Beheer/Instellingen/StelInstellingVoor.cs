using System.Text.Json;
using FluentValidation;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Beheer.Instellingen;

internal sealed class StelInstellingVoorEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/instellingen/{sleutel}/voorstellen", StelVoor).Maakt<StelInstellingVoor>();

    private static async Task<IResult> StelVoor(string sleutel, Instellingsvoorstel voorstel, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new StelInstellingVoor(sleutel, voorstel), annulering)).AlsAangemaakt(id => $"/api/v1/platform/instellingsvoorstellen/{id}");
}

/// <summary>Proposes a value of a setting for a period. It has no effect until somebody else approves it (KRN-03).</summary>
/// <param name="Sleutel"><c>module.naam</c>.</param>
/// <param name="Gegevens">The proposal.</param>
[Vereist(PlatformRechten.InstellingenVoorstellen)]
internal sealed record StelInstellingVoor(string Sleutel, Instellingsvoorstel Gegevens) : IOpdracht<Guid>;

/// <param name="Waarde">The value, in the form of the setting.</param>
/// <param name="Van">First day.</param>
/// <param name="Rechtsgrond">The legal basis: decree, section of the note, agreement.</param>
/// <param name="Reden">Why.</param>
/// <param name="TotEnMet">Last day; null while no end is known.</param>
internal sealed record Instellingsvoorstel(JsonElement Waarde, DateOnly Van, string Rechtsgrond, string Reden, DateOnly? TotEnMet = null);

internal sealed class StelInstellingVoorValidator : AbstractValidator<StelInstellingVoor>
{
    public const string RechtsgrondOntbreekt = "Geef de rechtsgrond: een decreet, een besluit, een overeenkomst.";
    public const string RedenOntbreekt = "Zeg waarom u dit voorstelt.";

    public StelInstellingVoorValidator()
    {
        RuleFor(o => o.Gegevens.Van).InclusiveBetween(new(1990, 1, 1), new(2100, 12, 31)).WithMessage("Kies een eerste dag tussen 1990 en 2100.");
        RuleFor(o => o.Gegevens.TotEnMet).GreaterThanOrEqualTo(o => o.Gegevens.Van).WithErrorCode(Invoerfoutsoort.Periode)
            .WithMessage("De laatste dag ligt voor de eerste dag.");
        RuleFor(o => o.Gegevens.TotEnMet).LessThanOrEqualTo(new DateOnly(2100, 12, 31)).WithMessage("Kies een laatste dag voor 2101, of laat ze leeg.");
        RuleFor(o => o.Gegevens.Rechtsgrond).NotEmpty().WithMessage(RechtsgrondOntbreekt).MaximumLength(500);
        RuleFor(o => o.Gegevens.Reden).NotEmpty().WithMessage(RedenOntbreekt).MaximumLength(2000);
    }
}

internal sealed class StelInstellingVoorHandler(PlatformDbContext db, Instellingenregister register, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<StelInstellingVoor, Guid>
{
    public Task<Uitkomst<Guid>> Handle(StelInstellingVoor request, CancellationToken cancellationToken) => Task.FromResult(StelVoor(request));

    private Uitkomst<Guid> StelVoor(StelInstellingVoor request)
    {
        var (waarde, van, rechtsgrond, reden, totEnMet) = request.Gegevens;
        if (!register.Alle.TryGetValue(request.Sleutel, out var instelling))
        {
            return Mislukking.NietGevonden("De instelling");
        }

        var json = waarde.ValueKind is JsonValueKind.Undefined ? "null" : waarde.GetRawText();
        if (instelling.Bezwaar(json) is { } bezwaar)
        {
            return Mislukking.Ongeldig(new Invoerfout("waarde", bezwaar));
        }

        var voorstel = Instellingswaarde.StelVoor(
            request.Sleutel, json, new(van, totEnMet), rechtsgrond.Trim(), reden.Trim(), aanroep.Aanroeper, klok.GetUtcNow());
        db.Add(voorstel);
        return voorstel.Id;
    }
}
