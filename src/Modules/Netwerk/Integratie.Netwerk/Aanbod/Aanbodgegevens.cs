using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;

namespace Integratie.Netwerk.Aanbod;

/// <summary>An offer as people write and read it (ONT-05).</summary>
/// <param name="Naam">Name.</param>
/// <param name="Thema">What it is about.</param>
/// <param name="Omschrijving">What people get.</param>
/// <param name="GeldigVan">First day.</param>
/// <param name="Aanmeldwijze">How somebody gets to use it.</param>
/// <param name="Gebieden">Where it can be used; none means where the organisation works at the moment of adding.</param>
/// <param name="Doelgroep">For whom; null for everybody.</param>
/// <param name="Talen">Codes of the languages it is given in, besides Dutch.</param>
/// <param name="Openingsuren">The ordinary week; none when hours don't matter or aren't known.</param>
/// <param name="Aanmelding">How to register, in words.</param>
/// <param name="GeldigTotEnMet">Last day; null while no end is known.</param>
internal sealed record Aanbodgegevens(
    string Naam, Thema Thema, string Omschrijving, DateOnly GeldigVan, Aanmeldwijze Aanmeldwijze = Aanmeldwijze.VrijeInloop,
    IReadOnlyList<Gebiedsaanduiding>? Gebieden = null, string? Doelgroep = null, IReadOnlyList<string>? Talen = null,
    IReadOnlyList<Openingsblok>? Openingsuren = null, string? Aanmelding = null, DateOnly? GeldigTotEnMet = null);

internal sealed class AanbodgegevensValidator : AbstractValidator<Aanbodgegevens>
{
    public AanbodgegevensValidator()
    {
        RuleFor(a => a.Naam).NotEmpty().WithMessage("Geef het aanbod een naam.").MaximumLength(200);
        RuleFor(a => a.Omschrijving).NotEmpty().WithMessage("Zeg wat mensen krijgen.").MaximumLength(2000);
        RuleFor(a => a.Thema).IsInEnum().WithMessage("Kies een thema.");
        RuleFor(a => a.Aanmeldwijze).IsInEnum().WithMessage("Kies hoe iemand zich aanmeldt.");
        RuleFor(a => a.Doelgroep).MaximumLength(300);
        RuleFor(a => a.Aanmelding).MaximumLength(500);
        RuleFor(a => a.GeldigTotEnMet).GreaterThanOrEqualTo(a => a.GeldigVan).When(a => a.GeldigTotEnMet is not null)
            .WithErrorCode(Invoerfoutsoort.Periode).WithMessage("De laatste dag ligt voor de eerste dag.");
        RuleFor(a => a.Gebieden).Must(g => g is null || (g.Count <= 60 && g.Distinct().Count() == g.Count)).WithMessage("Noem elk gebied één keer, en hoogstens 60 gebieden.");
        RuleFor(a => a.Talen).Must(Talenkeuring.NoemtElkeTaalEenKeer).WithMessage(Talenkeuring.Herhaling);
        RuleFor(a => a.Openingsuren).Must(o => o is null || o.Count <= 50).WithMessage("Geef hoogstens 50 blokken.");
        RuleForEach(a => a.Openingsuren).Must(o => Enum.IsDefined(o.Dag) && o.Tot > o.Van).WithMessage("Het einde moet na het begin liggen.");
    }
}
