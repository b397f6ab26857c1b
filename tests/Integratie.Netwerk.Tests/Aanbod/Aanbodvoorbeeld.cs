using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Organisaties;
using Integratie.Netwerk.Tests.Organisaties;
using Integratie.Testkit;

namespace Integratie.Netwerk.Tests.Aanbod;

/// <summary>An offer that may exist, with an organisation of its own.</summary>
internal static class Aanbodvoorbeeld
{
    public static Aanbodgegevens Babbelgroep => new("Babbelgroep", Thema.NederlandsLeren, "Samen praten in het Nederlands", new(2025, 1, 1));

    public static async Task<(Guid Organisatie, Guid Aanbieding)> Maak(
        this Netwerkhuis huis, string nis, Aanbodgegevens? gegevens = null, params Gebiedsaanduiding[] werkgebied)
    {
        var organisatie = await huis.Lukt(Persona.Loketmedewerker, new RegistreerOrganisatie(Organisatievoorbeeld.In(nis) with { Werkgebied = werkgebied }, Bevestigd: true));
        return (organisatie, await huis.Lukt(Persona.Loketmedewerker, new VoegAanbiedingToe(organisatie, gegevens ?? Babbelgroep)));
    }

    public static Gebiedsaanduiding Gemeente(string nis) => Gebiedsaanduiding.Gemeente(NisCode.Parse(nis));
}
