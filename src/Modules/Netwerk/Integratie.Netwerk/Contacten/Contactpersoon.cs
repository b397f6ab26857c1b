using FluentValidation;
using Integratie.Kern;

namespace Integratie.Netwerk.Contacten;

/// <summary>Somebody one can ask for at an organisation: a professional contact, still a person (TWL-18).</summary>
/// <param name="Naam">Name.</param>
/// <param name="Functie">What for: "coördinator", "onthaal".</param>
/// <param name="Telefoon">Direct number in E.164.</param>
/// <param name="Mail">Direct mailbox.</param>
internal sealed record Contactpersoon(
    [property: Persoonsgegeven] string Naam, string? Functie = null, [property: Persoonsgegeven] string? Telefoon = null,
    [property: Persoonsgegeven] string? Mail = null)
{
    /// <summary>Safe for logs.</summary>
    public override string ToString() => $"contactpersoon ({Functie})";
}

internal sealed class ContactpersoonValidator : AbstractValidator<Contactpersoon>
{
    public ContactpersoonValidator()
    {
        RuleFor(c => c.Naam).NotEmpty().WithMessage("Vul de naam in.").MaximumLength(120);
        RuleFor(c => c.Functie).MaximumLength(120);
        RuleFor(c => c.Telefoon).Matches(@"^\+[1-9][0-9 ]{5,18}$").WithMessage("Vul een telefoonnummer in met landcode, zoals +32 2 000 00 00.");
        RuleFor(c => c.Mail).EmailAddress().MaximumLength(200).WithMessage("Vul een geldig e-mailadres in, zoals naam@example.org.");
    }
}
