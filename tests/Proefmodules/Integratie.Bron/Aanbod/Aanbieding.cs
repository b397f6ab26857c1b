using Integratie.Bron.Contracts;
using Integratie.Kern;
using Integratie.Platform.Data;

namespace Integratie.Bron.Aanbod;

internal sealed class Aanbieding : Aggregaat
{
    private Aanbieding()
    {
    }

    public string Naam { get; private set; } = "";

    public OvoCode Organisatie { get; private set; }

    public int Plaatsen { get; private set; }

    public DateOnly? Van { get; private set; }

    public DateOnly? Tot { get; private set; }

    [Persoonsgegeven]
    public string? Contact { get; private set; }

    [Versleuteld(BlindeIndex = true)]
    public Insz? Insz { get; set; }

    [Versleuteld]
    public string? Nota { get; set; }

    public Adres Adres { get; set; } = new(null, null);

    public Guid? VervolgOp { get; private set; }

    public static Aanbieding Maak(Aanbodgegevens gegevens, OvoCode organisatie)
    {
        var aanbod = new Aanbieding
        {
            Naam = gegevens.Naam,
            Organisatie = organisatie,
            Plaatsen = gegevens.Plaatsen,
            Van = gegevens.Van,
            Tot = gegevens.Van?.AddDays(10),
            Contact = gegevens.Contact,
            Insz = gegevens.Insz,
            Nota = gegevens.Nota,
            Adres = new(gegevens.Gemeente, gegevens.Straat),
            VervolgOp = gegevens.VervolgOp,
        };
        aanbod.Meld(new AanbodGemaakt(aanbod.Id, aanbod.Naam));
        return aanbod;
    }

    public void Hernoem(string naam)
    {
        Naam = naam;
        Meld(new AanbodHernoemd(Id));
    }

    public void Verhuis(Adres adres) => Adres = adres;
}

internal sealed record Adres(string? Gemeente, [property: Persoonsgegeven] string? Straat);

internal sealed class GedeeldStuk
{
    public Guid Id { get; init; } = Uuid.Nieuw();

    public required string Titel { get; init; }

    public required List<string> Organisaties { get; init; }
}
