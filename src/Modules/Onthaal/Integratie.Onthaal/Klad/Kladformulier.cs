using FluentValidation;
using Integratie.Kern;

namespace Integratie.Onthaal.Klad;

/// <summary>The form of a contact as it is being typed: texts, right or wrong, so that nothing gets lost (ONT-02).</summary>
[Persoonsgegeven]
internal sealed class Kladformulier
{
    /// <summary>Key of this filling-in; a draft that comes after its registration is dropped.</summary>
    public Guid Formulier { get; set; }

    /// <summary>The turn in the queue that it is filled in for; null for none (ONT-11).</summary>
    public Guid? Beurt { get; set; }

    public string? Kanaal { get; set; }

    public string? Loket { get; set; }

    public string? Taal { get; set; }

    public string? Thema { get; set; }

    public string? Gemeente { get; set; }

    public string? Vraag { get; set; }

    public string? Naam { get; set; }

    public string? Telefoon { get; set; }

    public string? Grond { get; set; }

    public string? Afloop { get; set; }

    /// <summary>Key of the offer in the social map that was chosen.</summary>
    public string? Aanbod { get; set; }

    public string? Actor { get; set; }

    public string? Reden { get; set; }

    public string? OpvolgenOp { get; set; }

    public bool Dringend { get; set; }

    public bool ZonderVerblijf { get; set; }

    public string? Onderwerp { get; set; }

    /// <summary>Whether somebody typed or chose something of the visitor.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsBegonnen => ZonderVerblijf || Dringend
        || new[] { Taal, Thema, Gemeente, Vraag, Naam, Telefoon, Grond, Afloop, Aanbod, Actor, Reden, OpvolgenOp, Onderwerp }.Any(t => !string.IsNullOrWhiteSpace(t));

    /// <summary>Of somebody without legal stay no more is kept than what will be registered, also not for a while (ONT-09).</summary>
    public Kladformulier Minimaal() => ZonderVerblijf
        ? new() { Formulier = Formulier, Beurt = Beurt, Kanaal = Kanaal, Loket = Loket, Onderwerp = Onderwerp, ZonderVerblijf = true }
        : this;
}

internal sealed class KladformulierValidator : AbstractValidator<Kladformulier>
{
    public KladformulierValidator()
    {
        foreach (var veld in new System.Linq.Expressions.Expression<Func<Kladformulier, string?>>[]
            { k => k.Kanaal, k => k.Loket, k => k.Taal, k => k.Thema, k => k.Gemeente, k => k.Grond, k => k.Afloop, k => k.Naam, k => k.Telefoon, k => k.Aanbod, k => k.OpvolgenOp, k => k.Onderwerp })
        {
            RuleFor(veld).MaximumLength(200);
        }

        RuleFor(k => k.Vraag).MaximumLength(4000);
        RuleFor(k => k.Actor).MaximumLength(300);
        RuleFor(k => k.Reden).MaximumLength(1000);
    }
}
