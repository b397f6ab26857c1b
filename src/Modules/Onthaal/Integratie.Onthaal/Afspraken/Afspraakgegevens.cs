using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;

namespace Integratie.Onthaal.Afspraken;

/// <summary>Who comes with an appointment, as people write and read it. All of it but a name or a telephone may be left out.</summary>
/// <param name="Naam">Name.</param>
/// <param name="Telefoon">Telephone.</param>
/// <param name="Mail">Address for the confirmation and the reminder.</param>
/// <param name="Taal">Code of the contact language.</param>
/// <param name="Thema">Code of what it is about.</param>
/// <param name="Tolk">Whether an interpreter of that language is needed.</param>
/// <param name="Medewerker">The officer who receives this visitor; null for whoever is free.</param>
internal sealed record Afspraakgegevens(
    [property: Persoonsgegeven] string? Naam = null, [property: Persoonsgegeven] string? Telefoon = null, [property: Persoonsgegeven] string? Mail = null,
    string? Taal = null, string? Thema = null, bool Tolk = false, string? Medewerker = null)
{
    /// <summary>Without who it is.</summary>
    public override string ToString() => $"{Taal} {Thema} {Tolk}";
}

internal sealed class AfspraakgegevensValidator : AbstractValidator<Afspraakgegevens>
{
    public AfspraakgegevensValidator()
    {
        RuleFor(a => a.Naam).MaximumLength(160);
        RuleFor(a => a.Naam).NotEmpty().When(a => string.IsNullOrWhiteSpace(a.Telefoon)).WithMessage("Geef een naam of een telefoonnummer, zodat we weten wie er komt.");
        RuleFor(a => a.Telefoon).Must(t => Telefoonnummer.Lees(t!) is not null).When(a => !string.IsNullOrWhiteSpace(a.Telefoon))
            .WithMessage("Vul een telefoonnummer in, zoals 0470 00 00 00 of +33 1 00 00 00 00.");
        RuleFor(a => a.Mail).MaximumLength(200).EmailAddress().WithMessage("Vul een mailadres in, zoals naam@voorbeeld.be.").When(a => !string.IsNullOrWhiteSpace(a.Mail));
        RuleFor(a => a.Taal).MaximumLength(12);
        RuleFor(a => a.Taal).NotEmpty().When(a => a.Tolk).WithMessage("Kies de taal waarvoor een tolk nodig is.");
        RuleFor(a => a.Thema).MaximumLength(40);
        RuleFor(a => a.Medewerker).MaximumLength(100);
    }
}
