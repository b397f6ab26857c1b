using Integratie.Kern;
using Integratie.Onthaal;
using Integratie.Platform.Configuratie;

namespace Integratie.Brussel.Taalgebruik;

/// <summary>
/// In Brussels a mail about an appointment is in Dutch, because the service is; French goes with it where the setting allows that kind of
/// document to (BRU-11): first for who speaks French, below the Dutch for who speaks neither.
/// </summary>
internal sealed class DeBriefIsNederlandstaligEnMeer(IInstellingen instellingen, TimeProvider klok) : IBrieftaal
{
    private const string Afspraak = "afspraak";

    public Brieftaalkeuze Bepaal(Brieftaalvraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        var toegelaten = instellingen.Waarde(BrusselInstellingen.Documenten, klok.Vandaag()).FirstOrDefault(d => d.Code == Afspraak)?.Talen ?? [];
        var metFrans = toegelaten.Contains("fr", StringComparer.Ordinal) && vraag.Schrijfbaar.Contains("fr", StringComparer.Ordinal);
        return new(vraag.Contacttaal is null or "nl" || !metFrans ? ["nl"] : vraag.Contacttaal is "fr" ? ["fr", "nl"] : ["nl", "fr"]);
    }
}
