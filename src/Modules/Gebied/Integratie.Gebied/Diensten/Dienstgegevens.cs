using FluentValidation;

namespace Integratie.Gebied.Diensten;

/// <summary>A service as people write and read it.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Omschrijving">What people get.</param>
/// <param name="Lijn">First line (a person) or second line (an organisation or society) (GEB-12).</param>
/// <param name="Doelgroep">For whom (R6).</param>
/// <param name="Rechtsgrond">Legal basis, or the decision that added it.</param>
/// <param name="GeldigVan">First day.</param>
internal sealed record Dienstgegevens(string Naam, string Omschrijving, Lijn Lijn, Doelgroep Doelgroep, string Rechtsgrond, DateOnly GeldigVan);

internal sealed class DienstgegevensValidator : AbstractValidator<Dienstgegevens>
{
    public DienstgegevensValidator()
    {
        RuleFor(d => d.Naam).NotEmpty().WithMessage("Geef de dienst een naam.").MaximumLength(120);
        RuleFor(d => d.Omschrijving).NotEmpty().WithMessage("Zeg in één of twee zinnen wat mensen krijgen.").MaximumLength(1000);
        RuleFor(d => d.Rechtsgrond).NotEmpty().WithMessage("Zeg waar de dienst op steunt: de nota, een decreet of een beslissing.").MaximumLength(500);
        RuleFor(d => d.Lijn).IsInEnum();
        RuleFor(d => d.Doelgroep).IsInEnum();
        RuleFor(d => d.Doelgroep).Must((d, doelgroep) => (d.Lijn is Lijn.Tweede) == (doelgroep is Doelgroep.OrganisatiesEnBesturen))
            .WithMessage("De eerste lijn is er voor mensen, de tweede lijn voor organisaties en besturen. Kies een doelgroep die daarbij past.");
    }
}
