using FluentValidation;
using Integratie.Kern;

namespace Integratie.Gebied.Loketaanvragen;

/// <summary>What a figure of need counts (GEB-10); the note names some and leaves the list open, hence the last.</summary>
internal enum Behoeftemaat
{
    /// <summary>Newcomers who come to live there, per year.</summary>
    Instroom,

    /// <summary>People waiting for an intake or a trajectory.</summary>
    Wachtenden,

    /// <summary>Contacts with people from there at other desks, per year.</summary>
    Contacten,

    /// <summary>Kilometres to the nearest desk.</summary>
    Afstand,

    /// <summary>Something else, in words.</summary>
    Andere,
}

/// <summary>A figure that shows the need.</summary>
/// <param name="Maat">What it counts.</param>
/// <param name="Waarde">The figure, in the unit of the measure.</param>
/// <param name="Jaar">The year it is about.</param>
/// <param name="Bron">Where it comes from.</param>
/// <param name="Omschrijving">What it counts, for another measure than the named ones; null for those.</param>
internal sealed record Behoeftecijfer(Behoeftemaat Maat, decimal Waarde, int Jaar, string Bron, string? Omschrijving = null);

/// <summary>A request for a desk as people write and read it (GEB-10). A draft may lack what <see cref="Ontbreekt"/> names.</summary>
/// <param name="Gemeente">NIS code of the municipality.</param>
/// <param name="Naam">Wished name of the desk.</param>
/// <param name="IsAntenne">Whether an outpost is asked for.</param>
/// <param name="Motivering">Why the desk is needed.</param>
/// <param name="Cijfers">The figures that show it.</param>
/// <param name="Diensten">Codes of the services it would offer.</param>
/// <param name="GewensteStart">Wished first day.</param>
/// <param name="Straat">Street, when an address is known.</param>
/// <param name="Huisnummer">Number, with box.</param>
/// <param name="Postcode">Postal code.</param>
internal sealed record Aanvraaggegevens(
    NisCode Gemeente, string Naam, bool IsAntenne = false, string? Motivering = null, IReadOnlyList<Behoeftecijfer>? Cijfers = null,
    IReadOnlyList<string>? Diensten = null, DateOnly? GewensteStart = null, string? Straat = null, string? Huisnummer = null, Postcode? Postcode = null)
{
    /// <summary>What a decision can't do without; empty when the request can be submitted.</summary>
    public IReadOnlyList<Invoerfout> Ontbreekt()
    {
        var fouten = new List<Invoerfout>();
        if (string.IsNullOrWhiteSpace(Motivering))
        {
            fouten.Add(new("motivering", "Leg uit waarom dit loket nodig is."));
        }

        if (Cijfers is not { Count: > 0 })
        {
            fouten.Add(new("cijfers", "Geef minstens één cijfer dat de behoefte toont, met zijn bron."));
        }

        if (Diensten is not { Count: > 0 })
        {
            fouten.Add(new("diensten", "Kies minstens één dienst."));
        }

        if (GewensteStart is null)
        {
            fouten.Add(new("gewensteStart", "Zeg vanaf welke dag u het loket wenst."));
        }

        return fouten;
    }
}

internal sealed class AanvraaggegevensValidator : AbstractValidator<Aanvraaggegevens>
{
    public AanvraaggegevensValidator()
    {
        RuleFor(a => a.Naam).NotEmpty().WithMessage("Geef het loket een naam.").MaximumLength(120);
        RuleFor(a => a.Motivering).MaximumLength(4000);
        RuleFor(a => a.Straat).MaximumLength(120);
        RuleFor(a => a.Huisnummer).MaximumLength(20);
        RuleFor(a => a.Diensten).Must(d => d is null || (d.Count <= 100 && d.Distinct(StringComparer.Ordinal).Count() == d.Count))
            .WithMessage("Noem elke dienst één keer.");
        RuleFor(a => a.Cijfers).Must(c => c is null || c.Count <= 20).WithMessage("Geef hoogstens 20 cijfers.");
        RuleForEach(a => a.Cijfers).ChildRules(cijfer =>
        {
            cijfer.RuleFor(c => c.Maat).IsInEnum();
            cijfer.RuleFor(c => c.Waarde).InclusiveBetween(0, 10_000_000).WithMessage("Vul een getal van 0 tot 10 miljoen in.");
            cijfer.RuleFor(c => c.Jaar).GreaterThanOrEqualTo(1990).WithMessage("Vul een jaar vanaf 1990 in.");
            cijfer.RuleFor(c => c.Bron).NotEmpty().WithMessage("Zeg waar dit cijfer vandaan komt.").MaximumLength(200);
            cijfer.RuleFor(c => c.Omschrijving).MaximumLength(120);
            cijfer.RuleFor(c => c.Omschrijving).NotEmpty().When(c => c.Maat is Behoeftemaat.Andere).WithMessage("Zeg wat dit cijfer telt.");
        });
    }
}
