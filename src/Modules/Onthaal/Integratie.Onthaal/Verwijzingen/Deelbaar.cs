using Integratie.Gebied;
using Integratie.Onthaal.Contacten;
using Integratie.Platform.Configuratie;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>What can be shared about the visitor of a contact: everything that is known, in words; the visitor decides what of it is.</summary>
internal static class Deelbaar
{
    public static Gedeeldegegevens Van(Contact contact, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, DateOnly dag)
    {
        var thema = instellingen.Waarde(OnthaalInstellingen.Themas, dag).FirstOrDefault(t => t.Code == contact.Thema)?.Naam ?? contact.Thema!;

        // Of somebody who stays anonymous there is nothing to share, whatever was written down (ONT-02).
        return contact.Naam is null
            ? new(thema)
            : new(
                thema, contact.Naam, contact.Telefoon, lijsten.Talen.FirstOrDefault(t => t.Code == contact.Taal)?.Naam ?? contact.Taal,
                contact.Gemeente is { } nis ? gebied.Gemeenten(nis, dag) is [var gemeente, ..] ? gemeente.Naam : nis.Waarde : null, contact.Vraag);
    }

    /// <summary>Only what was chosen.</summary>
    public static Gedeeldegegevens Beperk(this Gedeeldegegevens alles, IReadOnlyList<Deelveld> velden) => new(
        alles.Thema,
        velden.Contains(Deelveld.Naam) ? alles.Naam : null,
        velden.Contains(Deelveld.Telefoon) ? alles.Telefoon : null,
        velden.Contains(Deelveld.Taal) ? alles.Taal : null,
        velden.Contains(Deelveld.Gemeente) ? alles.Gemeente : null,
        velden.Contains(Deelveld.Vraag) ? alles.Vraag : null);

    /// <summary>What there is, by field.</summary>
    public static IReadOnlyList<(Deelveld Veld, string Waarde)> Velden(this Gedeeldegegevens gegevens) =>
    [
        .. new[]
        {
            (Deelveld.Naam, gegevens.Naam), (Deelveld.Telefoon, gegevens.Telefoon), (Deelveld.Taal, gegevens.Taal),
            (Deelveld.Gemeente, gegevens.Gemeente), (Deelveld.Vraag, gegevens.Vraag),
        }.Where(v => v.Item2 is not null).Select(v => (v.Item1, v.Item2!)),
    ];
}
