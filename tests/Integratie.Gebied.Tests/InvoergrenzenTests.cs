using Integratie.Gebied.Bevoegdheden;
using Integratie.Gebied.Bevoegdheden.Regels;
using Integratie.Gebied.Diensten;
using Integratie.Gebied.Groepen;
using Integratie.Gebied.Instanties;
using Integratie.Gebied.Loketaanvragen;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Gebied.Regios;
using Integratie.Gebied.Tests.Loketaanvragen;
using Integratie.Gebied.Tests.Loketten;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Testkit;

namespace Integratie.Gebied.Tests;

/// <summary>Input at the edge, the same way for everything that can be changed: a stale version, a last day that never passes.</summary>
public sealed class InvoergrenzenTests(Gebiedshuis huis) : IClassFixture<Gebiedshuis>
{
    private static readonly DateOnly Vandaag = Gebiedshuis.Vandaag;

    /// <summary>Every change by its name, given the key of what it changes and the version that was read.</summary>
    private static readonly Dictionary<string, (string Wat, Func<Guid, uint, IVerzoek<Niets>> Opdracht)> Wijzigingen = new(StringComparer.Ordinal)
    {
        ["een loket wijzigen"] = ("loket", (id, v) => new WijzigLoket(id, v, Loketvoorbeeld.InGent())),
        ["openingsuren instellen"] = ("loket", (id, v) => new StelOpeningsurenIn(id, v, [])),
        ["uitzonderingen instellen"] = ("loket", (id, v) => new StelUitzonderingenIn(id, v, [])),
        ["een sluiting ongedaan maken"] = ("loket", (id, v) => new MaakSluitingOngedaan(id, v)),
        ["een dienst wijzigen"] = ("dienst", (id, v) => new WijzigDienst(id, v, Dienst)),
        ["een dienst beëindigen"] = ("dienst", (id, v) => new BeeindigDienst(id, v, Vandaag)),
        ["een instantie wijzigen"] = ("instantie", (id, v) => new WijzigInstantie(id, v, new("Anders"))),
        ["een overeenkomst wijzigen"] = ("overeenkomst", (id, v) => new WijzigOvereenkomst(id, v, Overeenkomst)),
        ["een overeenkomst tekenen"] = ("overeenkomst", (id, v) => new ActiveerOvereenkomst(id, v)),
        ["een overeenkomst opzeggen"] = ("overeenkomst", (id, v) => new ZegOvereenkomstOp(id, v, Vandaag, "proef")),
        ["een aanvraag wijzigen"] = ("aanvraag", (id, v) => new WijzigLoketaanvraag(id, v, Aanvraagvoorbeeld.InGent())),
        ["een aanvraag indienen"] = ("aanvraag", (id, v) => new DienLoketaanvraagIn(id, v)),
        ["een aanvraag goedkeuren"] = ("aanvraag", (id, v) => new KeurLoketaanvraagGoed(id, v, null)),
        ["een aanvraag weigeren"] = ("aanvraag", (id, v) => new WeigerLoketaanvraag(id, v, "proef")),
        ["een aanvraag terugsturen"] = ("aanvraag", (id, v) => new StuurLoketaanvraagTerug(id, v, "proef")),
        ["een aanvraag intrekken"] = ("aanvraag", (id, v) => new TrekLoketaanvraagIn(id, v, "proef")),
        ["een rij goedkeuren"] = ("rij", (id, v) => new KeurBevoegdheidGoed(id, v, null)),
        ["een rij weigeren"] = ("rij", (id, v) => new WeigerBevoegdheid(id, v, "proef")),
        ["een rij intrekken"] = ("rij", (id, v) => new TrekBevoegdheidIn(id, v)),
        ["een indeling goedkeuren"] = ("indeling", (id, v) => new KeurRegioindelingGoed(id, v, null)),
        ["een indeling weigeren"] = ("indeling", (id, v) => new WeigerRegioindeling(id, v, "proef")),
        ["een indeling intrekken"] = ("indeling", (id, v) => new TrekRegioindelingIn(id, v)),
    };

    private static Dienstgegevens Dienst => new("Proef", "Proef.", Lijn.Eerste, Doelgroep.Iedereen, "proef", new(2026, 1, 1));

    private static Overeenkomstgegevens Overeenkomst => new(
        "Proef", Overeenkomsttype.Centraal, ["agentschap", "vgc"], [Gebiedsaanduiding.Werkgebied], [Taak.Taalbeleid], new(2026, 1, 1));

    public static TheoryData<string> Wijzigingsnamen => [.. Wijzigingen.Keys];

    [Theory]
    [MemberData(nameof(Wijzigingsnamen))]
    public async Task Wie_niet_de_laatste_versie_las_wijzigt_niets(string naam)
    {
        var (wat, opdracht) = Wijzigingen[naam];
        var id = await Maak(wat);

        (await huis.Mislukt(Persona.Centraal, opdracht(id, 1))).Soort.ShouldBe(Mislukkingssoort.Verouderd);
    }

    [Fact]
    public void Elke_wijziging_met_een_versie_staat_in_de_lijst()
    {
        var metVersie = typeof(GebiedModule).Assembly.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOpdracht<>)) && t.GetProperty("Versie") is not null);

        metVersie.Select(t => t.Name).Except(Wijzigingen.Values.Select(w => w.Opdracht(Guid.Empty, 1).GetType().Name))
            .ShouldBe([nameof(SluitLoket)], "SluitLoket geeft meer terug dan niets en heeft een eigen proef.");
    }

    [Fact]
    public async Task Wie_niet_de_laatste_versie_las_sluit_geen_loket() =>
        (await huis.Mislukt(Persona.Centraal, new SluitLoket(await Maak("loket"), 1, Vandaag, "proef"))).Soort.ShouldBe(Mislukkingssoort.Verouderd);

    [Theory]
    [Trait("Eis", "GEB-11")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task Een_vraag_over_de_eerste_of_laatste_dag_van_de_kalender_krijgt_een_antwoord(string dag)
    {
        var op = Beeldbouwer.Op(dag);

        var antwoord = await huis.Stuur(Persona.Centraal, new WieIsBevoegd("44021", op, null));
        (antwoord.IsGelukt ? "" : Veld(antwoord.Mislukking)).ShouldBe(op.Year == 1 ? "gemeente" : "");
        await huis.Lukt(Persona.Centraal, new ZoekLoketten(null, null, null, null, null, false, op, new()));
        await huis.Lukt(Persona.Centraal, new ToonLoketdekking(op));
        await huis.Lukt(Persona.Centraal, new ToonRegios(op));
    }

    [Theory]
    [Trait("Eis", "OVK-03")]
    [InlineData("goed", true)]
    [InlineData("een ander type", false)]
    [InlineData("een andere instantie", false)]
    [InlineData("een andere taak", false)]
    [InlineData("een ander gebied", false)]
    [InlineData("voorbij voor de rij begint", false)]
    public void Alleen_een_overeenkomst_die_past_laat_een_rij_met_voorwaarde_toe(string wat, bool verwacht)
    {
        var rij = Bevoegdheid.StelVoor(new(Beeldbouwer.Gebied("gemeente:44021"), Taak.Taalbeleid, "vgc", null, Overeenkomsttype.Centraal, new(Vandaag), "r", "r"),
            Herkomst.Besluit, Persona.Centraal, DateTimeOffset.UnixEpoch);
        var gegevens = wat switch
        {
            "een ander type" => Overeenkomst with { Type = Overeenkomsttype.Uitvoering },
            "een andere instantie" => Overeenkomst with { Instanties = ["agentschap", "de-rand"] },
            "een andere taak" => Overeenkomst with { Taken = [Taak.Taalpromotie] },
            "een ander gebied" => Overeenkomst with { Gebieden = [Beeldbouwer.Gebied("gemeente:11002")] },
            "voorbij voor de rij begint" => Overeenkomst with { TotEnMet = Vandaag.AddDays(-1) },
            _ => Overeenkomst,
        };

        var bezwaar = EenVoorwaardeVraagtEenGeregistreerdeOvereenkomst.Toets(
            rij, [Gebied.Overeenkomsten.Overeenkomst.Registreer(gegevens, [])], new Beeldbouwer().Bouw());

        (bezwaar is null).ShouldBe(verwacht);
    }

    [Theory]
    [Trait("Eis", "KRN-06")]
    [InlineData("""["44021","11002"]""", null)]
    [InlineData("""["44021","71022"]""", null)]
    [InlineData("""["44021","44021"]""", "één keer")]
    [InlineData("""["44021","99999"]""", "Er is geen gemeente met NIS-code 99999.")]
    public void Een_lijst_van_gemeenten_noemt_alleen_gemeenten_die_er_zijn_of_waren(string json, string? bezwaar)
    {
        var gevonden = Gemeentegroepen.Alle[0].Instelling.Bezwaar(json);

        if (bezwaar is null)
        {
            gevonden.ShouldBeNull();
        }
        else
        {
            gevonden.ShouldNotBeNull().ShouldContain(bezwaar);
        }
    }

    private static string Veld(Mislukking mislukking) => mislukking.Fouten.ShouldHaveSingleItem().Veld;

    private Task<Guid> Maak(string wat) => wat switch
    {
        "loket" => huis.Lukt(Persona.Centraal, new OpenLoket(Loketvoorbeeld.InGent())),
        "aanvraag" => huis.Lukt(Persona.Centraal, new StelLoketaanvraagOp(Aanvraagvoorbeeld.InGent())),
        "dienst" => huis.Lukt(Persona.Centraal, new VoegDienstToe($"proef-{Uuid.Nieuw():N}"[..30], null, Dienst)),
        "instantie" => huis.Lukt(Persona.Centraal, new VoegInstantieToe($"proef-{Uuid.Nieuw():N}"[..30], "Proef")),
        "overeenkomst" => huis.Lukt(Persona.Centraal, new RegistreerOvereenkomst(Overeenkomst)),
        "rij" => huis.Lukt(Persona.Centraal, new StelBevoegdheidVoor(Beeldbouwer.Gebied("gemeente:44021"), Taak.Taalbeleid, "vgc", Vandaag, "proef", "proef")),
        _ => Indeling(),
    };

    private async Task<Guid> Indeling()
    {
        var nu = await huis.Lukt(Persona.Centraal, new ToonRegios(Vandaag));
        return await huis.Lukt(Persona.Centraal, new StelRegioindelingVoor("Proef", Vandaag.AddDays(30), "proef", "proef",
            [.. nu.Regios.Select(r => new Regiogegevens(r.Code, r.Naam, [.. r.Gemeenten.Select(g => g.Nis)]))]));
    }
}
