using FluentValidation;
using Integratie.Kern;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>How a referral went.</summary>
/// <param name="Doorstroom">Whether the visitor got there and was helped.</param>
/// <param name="Opmerking">A short remark.</param>
internal sealed record Verwijsresultaat(Doorstroom Doorstroom, [property: Persoonsgegeven] string? Opmerking = null)
{
    /// <summary>Without what was written.</summary>
    public override string ToString() => Doorstroom.ToString();
}

internal sealed class VerwijsresultaatValidator : AbstractValidator<Verwijsresultaat>
{
    public VerwijsresultaatValidator()
    {
        RuleFor(r => r.Doorstroom).IsInEnum().NotEqual(Doorstroom.NogNietBekend).WithMessage("Kies of de bezoeker is aangekomen en geholpen.");
        RuleFor(r => r.Opmerking).MaximumLength(500);
    }
}
