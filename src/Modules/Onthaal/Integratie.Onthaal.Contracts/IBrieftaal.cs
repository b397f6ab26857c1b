using Integratie.Kern;

namespace Integratie.Onthaal;

/// <summary>In which languages a mail about an appointment goes to a visitor (ONT-11, BRU-11). Asked when the mail is composed.</summary>
/// <remarks>
/// The default writes in the contact language where it can, else in English with the Dutch below. An answer names one language or more, of
/// those in the question that can be written, each once; the first gives the subject.
/// </remarks>
[Uitbreidingspunt]
public interface IBrieftaal : IRegel<Brieftaalvraag, Brieftaalkeuze>;

/// <summary>What is known about a mail. Nothing about who gets it.</summary>
/// <param name="Schrijfbaar">Codes of the languages that its texts are there in; Dutch is always among them.</param>
/// <param name="Contacttaal">Code of the contact language of the visitor; null when it isn't known.</param>
public sealed record Brieftaalvraag(IReadOnlyList<string> Schrijfbaar, string? Contacttaal = null);

/// <summary>The languages of a mail.</summary>
/// <param name="Talen">Codes, in the order of the texts.</param>
public sealed record Brieftaalkeuze(IReadOnlyList<string> Talen);
