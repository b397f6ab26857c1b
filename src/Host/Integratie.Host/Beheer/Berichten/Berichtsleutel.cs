using FluentValidation;

namespace Integratie.Host.Beheer.Berichten;

/// <summary>One delivery: a message on its way to one receiver.</summary>
/// <param name="Module">Module that sent it; its outbox holds it.</param>
/// <param name="Id">Key of the message.</param>
/// <param name="Ontvanger">Module it goes to, or <c>jobs:module</c> for the start of a job.</param>
internal sealed record Berichtsleutel(string Module, Guid Id, string Ontvanger);

/// <summary>Which deliveries: those named, or all that are laid aside of one kind.</summary>
/// <param name="Berichten">The deliveries; null or empty for a whole kind.</param>
/// <param name="Soort">Name of the message; only without <paramref name="Berichten"/>.</param>
/// <param name="Ontvanger">Limits a kind to one receiver; null for all.</param>
internal sealed record Berichtkeuze(IReadOnlyList<Berichtsleutel>? Berichten = null, string? Soort = null, string? Ontvanger = null)
{
    public const int Meest = 200;

    public bool IsHeleSoort => Berichten is null or { Count: 0 };

    /// <summary>The keys per schema, for those schemas that exist.</summary>
    public IEnumerable<(string Schema, Guid[] Ids, string[] Ontvangers)> PerSchema(IReadOnlyList<string> schemas) => IsHeleSoort
        ? schemas.Select(s => (s, Array.Empty<Guid>(), Array.Empty<string>()))
        : Berichten!.Where(b => schemas.Contains(b.Module)).GroupBy(b => b.Module)
            .Select(g => (g.Key, g.Select(b => b.Id).ToArray(), g.Select(b => b.Ontvanger).ToArray()));
}

internal sealed class BerichtkeuzeValidator : AbstractValidator<Berichtkeuze>
{
    public BerichtkeuzeValidator()
    {
        RuleFor(k => k.Berichten).Must(b => b is null || b.Count <= Berichtkeuze.Meest)
            .WithMessage($"Kies hoogstens {Berichtkeuze.Meest} berichten tegelijk, of kies een hele soort.");
        RuleFor(k => k.Soort).NotEmpty().When(k => k.IsHeleSoort).WithMessage("Duid berichten aan, of kies een soort bericht.");
        RuleFor(k => k.Soort).Empty().When(k => !k.IsHeleSoort).WithMessage("Kies berichten óf een soort, niet beide.");
    }
}
