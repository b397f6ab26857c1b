namespace Integratie.Onthaal.Afspraken;

/// <summary>The default: a visitor is written to in the contact language, or in English with the Dutch below (ONT-11).</summary>
internal sealed class InDeContacttaalOfInHetEngels : IBrieftaal
{
    public Brieftaalkeuze Bepaal(Brieftaalvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        return new(vraag.Contacttaal is null ? ["nl"]
            : vraag.Schrijfbaar.Contains(vraag.Contacttaal, StringComparer.Ordinal) ? [vraag.Contacttaal]
            : [.. vraag.Schrijfbaar.Where(t => t is "en"), "nl"]);
    }
}
