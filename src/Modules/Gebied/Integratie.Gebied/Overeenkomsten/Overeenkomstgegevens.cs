using FluentValidation;
using Integratie.Kern;

namespace Integratie.Gebied.Overeenkomsten;

/// <summary>An agreement as people write and read it.</summary>
/// <param name="Titel">Title.</param>
/// <param name="Type">Type (OVK-02).</param>
/// <param name="Instanties">Codes of the parties.</param>
/// <param name="Gebieden">Where it applies.</param>
/// <param name="Taken">Which tasks it is about.</param>
/// <param name="Van">First day.</param>
/// <param name="TotEnMet">Last day; null when no end is known.</param>
/// <param name="Overdracht">Day of transfer of what was taken up for a while.</param>
/// <param name="Onderdelen">Which parts of the director role; null for none.</param>
/// <param name="Engagementen">What the parties promised; null for nothing.</param>
/// <param name="Documenten">Documents kept elsewhere; null for none.</param>
/// <param name="Contactnaam">Who to ask.</param>
/// <param name="Contactmail">Where to reach them.</param>
internal sealed record Overeenkomstgegevens(
    string Titel, Overeenkomsttype Type, IReadOnlyList<string> Instanties, IReadOnlyList<Gebiedsaanduiding> Gebieden, IReadOnlyList<Taak> Taken,
    DateOnly Van, DateOnly? TotEnMet = null, DateOnly? Overdracht = null, IReadOnlyList<Regieonderdeel>? Onderdelen = null,
    IReadOnlyList<Engagement>? Engagementen = null, IReadOnlyList<Documentverwijzing>? Documenten = null,
    [property: Persoonsgegeven] string? Contactnaam = null, [property: Persoonsgegeven] string? Contactmail = null)
{
    /// <summary>Whether what the parties agreed is the same; title, contact, engagements and documents aside.</summary>
    public bool IsHetzelfdeAfgesprokenAls(Overeenkomstgegevens ander) =>
        Type == ander.Type && Van == ander.Van && TotEnMet == ander.TotEnMet && Overdracht == ander.Overdracht
        && Instanties.SequenceEqual(ander.Instanties) && Gebieden.SequenceEqual(ander.Gebieden) && Taken.SequenceEqual(ander.Taken)
        && (Onderdelen ?? []).SequenceEqual(ander.Onderdelen ?? []);

    /// <summary>Without the contact.</summary>
    public override string ToString() => $"{Titel} ({Type}, {Van} - {TotEnMet})";
}

internal sealed class OvereenkomstgegevensValidator : AbstractValidator<Overeenkomstgegevens>
{
    public OvereenkomstgegevensValidator()
    {
        RuleFor(o => o.Titel).NotEmpty().MaximumLength(200);
        RuleFor(o => o.Type).IsInEnum();
        RuleFor(o => o.Instanties).Must(i => i.Distinct().Count() >= 2).WithMessage("Een overeenkomst heeft minstens twee verschillende partijen.");
        RuleFor(o => o.Gebieden).NotEmpty().WithMessage("Zeg waar de overeenkomst geldt.");
        RuleFor(o => o.Taken).NotEmpty().WithMessage("Zeg over welke taken de overeenkomst gaat.");
        RuleFor(o => o.TotEnMet).GreaterThanOrEqualTo(o => o.Van).WithErrorCode(Invoerfoutsoort.Periode)
            .WithMessage("De laatste dag ligt voor de eerste dag.").When(o => o.TotEnMet is not null);
        RuleForEach(o => o.Engagementen).ChildRules(engagement =>
        {
            engagement.RuleFor(e => e.Belofte).NotEmpty().MaximumLength(500);
            engagement.RuleFor(e => e.Instantie).NotEmpty();
        });
        RuleForEach(o => o.Documenten).ChildRules(document =>
        {
            document.RuleFor(d => d.Titel).NotEmpty().MaximumLength(200);
            document.RuleFor(d => d.Verwijzing).NotEmpty().MaximumLength(500);
        });
        RuleFor(o => o.Contactnaam).MaximumLength(120);
        RuleFor(o => o.Contactmail).EmailAddress().MaximumLength(200).WithMessage("Geef een geldig e-mailadres.");
        When(o => o.Type is Overeenkomsttype.TijdelijkeRegie or Overeenkomsttype.RegieZonderSubsidie, () =>
        {
            RuleFor(o => o.Taken).Must(t => t.Contains(Taak.Regie)).WithMessage("Een overeenkomst over de regie noemt de taak regie.");
            RuleFor(o => o.Onderdelen).NotEmpty().WithMessage("Zeg over welke onderdelen van de regie de overeenkomst gaat.");
        });
        When(o => o.Type is Overeenkomsttype.TijdelijkeRegie, () =>
        {
            RuleFor(o => o.Overdracht).NotNull().WithMessage("Wat tijdelijk overgenomen wordt, krijgt een datum van overdracht aan het lokaal bestuur.");
            RuleFor(o => o.TotEnMet).NotNull().WithMessage("Een tijdelijke overeenkomst heeft een laatste dag.");
        });
        RuleFor(o => o.Overdracht).GreaterThan(o => o.Van).WithErrorCode(Invoerfoutsoort.Periode)
            .WithMessage("De overdracht ligt na de eerste dag.").When(o => o.Overdracht is not null);
    }
}
