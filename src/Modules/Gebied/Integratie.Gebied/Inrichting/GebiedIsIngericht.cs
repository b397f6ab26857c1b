using Integratie.Gebied.Data;
using Integratie.Gebied.Raadpleging;
using Integratie.Kern;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Gebied.Inrichting;

/// <summary>Is gebied fully set up today: everybody in a region, every task with somebody, nothing blocked or waiting unseen.</summary>
internal sealed class GebiedIsIngericht(GebiedDbContext db, Gebiedsgeheugen geheugen, TimeProvider klok) : IInrichtingscheck
{
    public async Task<IReadOnlyList<Checkresultaat>> Controleer(CancellationToken annulering)
    {
        var (beeld, vandaag) = (geheugen.Beeld, klok.Vandaag());
        var gemeenten = beeld.In(Gebiedsaanduiding.Werkgebied, vandaag);
        var zonderRegio = gemeenten.Where(g => beeld.Regio(g.Nis, vandaag) is null).Select(g => g.Naam).Order(StringComparer.Ordinal).ToList();
        var wachtend = await db.Bevoegdheden.CountAsync(b => b.Status == Vaststellingsstatus.Voorgesteld, annulering)
            + await db.Regioindelingen.CountAsync(i => i.Status == Vaststellingsstatus.Voorgesteld, annulering);
        return
        [
            gemeenten.Count == 0
                ? new(Checkstaat.Fout, "Gemeenten", "Er zijn geen gemeenten. Voer ‘migreer’ uit.")
                : new(Checkstaat.Goed, "Gemeenten", $"{gemeenten.Count} gemeenten tellen vandaag."),
            zonderRegio.Count == 0
                ? new(Checkstaat.Goed, "Regio's", "Elke gemeente ligt in een regio.")
                : new(Checkstaat.LetOp, "Regio's", $"{zonderRegio.Count} gemeenten liggen in geen regio: {string.Join(", ", zonderRegio.Take(10))}."),
            .. Taken.Alle.Where(t => beeld.Rij(t, Gebiedsaanduiding.Werkgebied, vandaag)?.Instantie is null)
                .Select(t => new Checkresultaat(Checkstaat.Fout, "Bevoegdheidsmatrix", $"Niemand is in het hele werkgebied bevoegd voor ‘{t.Naam()}’.")),
            wachtend == 0
                ? new(Checkstaat.Goed, "Voorstellen", "Er wacht geen voorstel op een besluit.")
                : new(Checkstaat.LetOp, "Voorstellen", $"{wachtend} {(wachtend == 1 ? "voorstel wacht" : "voorstellen wachten")} op een besluit.", "/gebied/matrix"),
        ];
    }
}
