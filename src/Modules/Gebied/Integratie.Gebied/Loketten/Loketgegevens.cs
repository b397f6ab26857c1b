using FluentValidation;
using Integratie.Kern;

namespace Integratie.Gebied.Loketten;

/// <summary>A desk as people write and read it (GEB-08); hours, exceptions and closing have use cases of their own.</summary>
/// <param name="Naam">Name, as on the front.</param>
/// <param name="Straat">Street.</param>
/// <param name="Huisnummer">Number, with box.</param>
/// <param name="Postcode">Postal code.</param>
/// <param name="Gemeente">NIS code of the municipality.</param>
/// <param name="GeldigVan">First day that it is there.</param>
/// <param name="Breedtegraad">Latitude (WGS 84); null takes that of the postal code.</param>
/// <param name="Lengtegraad">Longitude (WGS 84); null takes that of the postal code.</param>
/// <param name="Uitbater">Name of the organisation that runs it; null for the agency.</param>
/// <param name="UitbaterOvo">OVO code of that organisation.</param>
/// <param name="IsAntenne">Whether it is an outpost: doesn't count as the desk of a centrumstad (GEB-09).</param>
/// <param name="Telefoon">Telephone in E.164.</param>
/// <param name="Mail">Mailbox of the desk.</param>
/// <param name="Toegankelijkheid">What visitors with a disability should know.</param>
/// <param name="OpenOpFeestdagen">Whether the ordinary week also holds on legal holidays.</param>
/// <param name="Talen">Codes of the languages spoken at the desk.</param>
/// <param name="Diensten">Codes of the services offered, from the catalogue (KRN-04).</param>
internal sealed record Loketgegevens(
    string Naam, string Straat, string Huisnummer, Postcode Postcode, NisCode Gemeente, DateOnly GeldigVan,
    double? Breedtegraad = null, double? Lengtegraad = null, string? Uitbater = null, OvoCode? UitbaterOvo = null, bool IsAntenne = false,
    string? Telefoon = null, string? Mail = null, string? Toegankelijkheid = null, bool OpenOpFeestdagen = false,
    IReadOnlyList<string>? Talen = null, IReadOnlyList<string>? Diensten = null);

internal sealed class LoketgegevensValidator : AbstractValidator<Loketgegevens>
{
    public LoketgegevensValidator()
    {
        RuleFor(l => l.Naam).NotEmpty().WithMessage("Geef het loket een naam.").MaximumLength(120);
        RuleFor(l => l.Straat).NotEmpty().WithMessage("Vul de straat in.").MaximumLength(120);
        RuleFor(l => l.Huisnummer).NotEmpty().WithMessage("Vul het huisnummer in.").MaximumLength(20);
        RuleFor(l => l.Uitbater).MaximumLength(120);
        RuleFor(l => l.Uitbater).NotEmpty().When(l => l.UitbaterOvo is not null).WithMessage("Geef ook de naam van de organisatie met deze OVO-code.");
        RuleFor(l => l.Telefoon).Matches(@"^\+[1-9][0-9 ]{5,18}$").WithMessage("Vul een telefoonnummer in met landcode, zoals +32 2 000 00 00.");
        RuleFor(l => l.Mail).EmailAddress().MaximumLength(200).WithMessage("Vul een geldig e-mailadres in, zoals loket@example.org.");
        RuleFor(l => l.Toegankelijkheid).MaximumLength(1000);
        RuleFor(l => l.Breedtegraad).InclusiveBetween(49.4, 51.6).WithMessage("De breedtegraad ligt buiten België (49,4 tot 51,6).");
        RuleFor(l => l.Lengtegraad).InclusiveBetween(2.5, 6.5).WithMessage("De lengtegraad ligt buiten België (2,5 tot 6,5).");
        RuleFor(l => l.Lengtegraad).NotNull().When(l => l.Breedtegraad is not null).WithMessage("Vul ook de lengtegraad in.");
        RuleFor(l => l.Breedtegraad).NotNull().When(l => l.Lengtegraad is not null).WithMessage("Vul ook de breedtegraad in.");
        RuleFor(l => l.Talen).Must(t => t is null || (t.Count <= 60 && t.Distinct(StringComparer.Ordinal).Count() == t.Count))
            .WithMessage("Noem elke taal één keer, en hoogstens 60 talen.");
        RuleFor(l => l.Diensten).Must(d => d is null || (d.Count <= 100 && d.Distinct(StringComparer.Ordinal).Count() == d.Count))
            .WithMessage("Noem elke dienst één keer.");
    }
}
