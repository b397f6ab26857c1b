using FluentValidation;
using Integratie.Kern;

namespace Integratie.Onthaal.Contacten;

/// <summary>How somebody reaches the front desk (ONT-02).</summary>
internal enum Kanaal
{
    /// <summary>At the desk.</summary>
    Loket,

    /// <summary>By telephone.</summary>
    Telefoon,

    /// <summary>By mail.</summary>
    Mail,

    /// <summary>Through a web form.</summary>
    Web,
}

/// <summary>A contact as people write and read it. Without name and telephone it is anonymous, which is always allowed (ONT-02).</summary>
/// <param name="Kanaal">How the visitor reached us.</param>
/// <param name="Thema">Code of what the question is about.</param>
/// <param name="Loket">Key of the desk; must be there for a visit.</param>
/// <param name="Taal">Code of the contact language; null when it isn't known.</param>
/// <param name="Gemeente">NIS code of where the visitor lives; null when it isn't known.</param>
/// <param name="Vraag">The question in the visitor's words.</param>
/// <param name="Naam">Name, when the visitor gives it.</param>
/// <param name="Telefoon">Telephone, when the visitor wants to be called.</param>
internal sealed record Contactgegevens(
    Kanaal Kanaal, string Thema, Guid? Loket = null, string? Taal = null, NisCode? Gemeente = null,
    [property: Persoonsgegeven] string? Vraag = null, [property: Persoonsgegeven] string? Naam = null, [property: Persoonsgegeven] string? Telefoon = null)
{
    /// <summary>Without what the visitor said.</summary>
    public override string ToString() => $"{Kanaal} {Thema} {Loket}";
}

/// <summary>Whether a question has to do with migration or integration, and why (ONT-03).</summary>
/// <param name="Aanwezig">Whether it has.</param>
/// <param name="Grond">Code of the ground; one that goes with the answer.</param>
internal sealed record Componentbesluit(bool Aanwezig, string Grond);

/// <summary>What came of a contact (ONT-04, ONT-06).</summary>
internal enum Afloopsoort
{
    /// <summary>The visitor was informed.</summary>
    InformatieGegeven,

    /// <summary>A regular actor is better placed: the visitor was referred.</summary>
    Doorverwezen,

    /// <summary>A regular actor and the front desk help together.</summary>
    Samengewerkt,

    /// <summary>The front desk follows it up itself.</summary>
    EigenOpvolging,

    /// <summary>The visitor goes on to intake.</summary>
    DoorgegevenAanIntake,
}

/// <summary>How soon an own follow-up is needed.</summary>
internal enum Dringendheid
{
    /// <summary>On its day.</summary>
    Gewoon,

    /// <summary>Before the others.</summary>
    Dringend,
}

/// <summary>What came of a contact, with what belongs to it.</summary>
/// <param name="Soort">What came of it.</param>
/// <param name="Actor">To whom the visitor was referred, or with whom we work together; may be left out when a key says who.</param>
/// <param name="Reden">Why that actor.</param>
/// <param name="OpvolgenOp">Day of the own follow-up.</param>
/// <param name="Dringendheid">How soon it is needed.</param>
/// <param name="Organisatie">Key of that actor in the social map; null for a free one.</param>
/// <param name="Aanbod">Key of the offer in the social map that the visitor can use there.</param>
internal sealed record Afloop(
    Afloopsoort Soort, [property: Persoonsgegeven] string? Actor = null, [property: Persoonsgegeven] string? Reden = null, DateOnly? OpvolgenOp = null,
    Dringendheid Dringendheid = Dringendheid.Gewoon, Guid? Organisatie = null, Guid? Aanbod = null)
{
    /// <summary>Whether a regular actor comes in.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Verwijst => Soort is Afloopsoort.Doorverwezen or Afloopsoort.Samengewerkt;

    /// <summary>Without what was written.</summary>
    public override string ToString() => $"{Soort} {OpvolgenOp:O} {Dringendheid}";
}

internal sealed class ContactgegevensValidator : AbstractValidator<Contactgegevens>
{
    public ContactgegevensValidator()
    {
        RuleFor(c => c.Kanaal).IsInEnum();
        RuleFor(c => c.Thema).NotEmpty().WithMessage("Kies waarover de vraag gaat.").MaximumLength(40);
        RuleFor(c => c.Loket).NotNull().When(c => c.Kanaal is Kanaal.Loket).WithMessage("Kies het loket waar de bezoeker is.");
        RuleFor(c => c.Taal).MaximumLength(12);
        RuleFor(c => c.Vraag).MaximumLength(2000);
        RuleFor(c => c.Naam).MaximumLength(160);
        RuleFor(c => c.Telefoon).Must(t => Telefoonnummer.Lees(t!) is not null).When(c => !string.IsNullOrWhiteSpace(c.Telefoon))
            .WithMessage("Vul een telefoonnummer in, zoals 0470 00 00 00 of +33 1 00 00 00 00.");
    }
}

internal sealed class AfloopValidator : AbstractValidator<Afloop>
{
    public AfloopValidator()
    {
        RuleFor(a => a.Soort).IsInEnum();
        RuleFor(a => a.Dringendheid).IsInEnum();
        RuleFor(a => a.Actor).NotEmpty().When(a => a.Verwijst && a.Organisatie is null && a.Aanbod is null)
            .WithMessage("Zeg naar wie u doorverwijst.").MaximumLength(300);
        RuleFor(a => a.Reden).NotEmpty().When(a => a.Verwijst).WithMessage("Zeg waarom die dienst beter geplaatst is.").MaximumLength(500);
        RuleFor(a => a.OpvolgenOp).NotNull().When(a => a.Soort is Afloopsoort.EigenOpvolging).WithMessage("Kies de dag waarop u dit opvolgt.");
    }
}
