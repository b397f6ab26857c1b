using System.Text.Json;
using Integratie.Host.Tests.Beheer;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Modules;

/// <summary>
/// Who does what in each of the 304 municipalities, asked as a partner asks it, with core and plug-in together: the defaults of
/// the decision rules R1 (interpreting), R2 (language), R3 (director role) and R4 (execution).
/// </summary>
[Trait("Eis", "GEB-05")]
[Trait("Eis", "GEB-11")]
public sealed class VerdelingTests(VerdelingTests.Verdeling verdeling) : IClassFixture<VerdelingTests.Verdeling>
{
    private const string Antwerpen = "11002";
    private const string Gent = "44021";
    private const string Agentschap = "agentschap";
    private const string Vgc = "vgc";
    private const string Huis = "hvn-brussel";
    private const string DeRand = "de-rand";

    [Fact]
    [Trait("Regel", "R1")]
    public void R1_tolken_richten_de_vgc_in_brussel_en_de_twee_steden_in_en_elders_het_agentschap()
    {
        Klopt("tolkenInrichtendeMacht", m => m.IsBrussel ? Vgc : m.IsStad ? m.Bestuur : Agentschap);
        Klopt("telefoontolken", _ => Agentschap);
    }

    [Fact]
    [Trait("Regel", "R2")]
    public void R2_taal_is_van_het_huis_in_brussel_van_de_rand_met_een_overeenkomst_en_elders_van_de_uitvoerder()
    {
        foreach (var taak in (string[])["taalbeleid", "taalpromotie"])
        {
            Klopt(taak, m => m.IsBrussel ? Huis : m.IsRand ? DeRand : m.IsStad ? m.Bestuur : Agentschap);
        }

        verdeling.Gemeenten.Count(g => g.IsRand).ShouldBe(19);
        verdeling.Gemeenten.Where(g => g.IsRand).ShouldAllBe(g => g.Regel("taalbeleid") == "DeOvereenkomstIsActief");
    }

    [Fact]
    [Trait("Regel", "R3")]
    [Trait("Eis", "BRU-01")]
    public void R3_in_brussel_voert_de_vgc_de_regie_en_elders_niemand_zonder_erkenning_of_overeenkomst()
    {
        foreach (var gemeente in verdeling.Gemeenten)
        {
            (gemeente.Regisseur ?? "niemand").ShouldBe(gemeente.IsBrussel ? Vgc : gemeente.HeeftRegieovereenkomst ? gemeente.Bestuur : "niemand", gemeente.Nis);
            (gemeente.Regisseur is not null || gemeente.DoelenDoor == Agentschap).ShouldBeTrue(gemeente.Nis);
        }
    }

    [Fact]
    [Trait("Regel", "R4")]
    [Trait("Eis", "GEB-06")]
    public void R4_de_twee_steden_voeren_zelf_uit_en_elders_het_agentschap()
    {
        foreach (var taak in (string[])["uitvoeringEersteLijn", "uitvoeringTweedeLijn"])
        {
            Klopt(taak, m => m.IsStad ? m.Bestuur : Agentschap);
        }
    }

    private void Klopt(string taak, Func<Gemeente, string> verwacht)
    {
        verdeling.Gemeenten.Count.ShouldBe(304);
        verdeling.Gemeenten.Count(g => g.IsBrussel).ShouldBe(19);
        foreach (var gemeente in verdeling.Gemeenten)
        {
            gemeente.Instantie(taak).ShouldBe(verwacht(gemeente), $"{taak} in {gemeente.Nis}");
        }
    }

    /// <summary>The answer for every municipality, asked once.</summary>
    public sealed class Verdeling : IAsyncLifetime
    {
        internal List<Gemeente> Gemeenten { get; } = [];

        /// <inheritdoc />
        public async ValueTask InitializeAsync()
        {
            await using var host = await Draaiendehost.Start(new() { Demo = true });
            var client = host.Als(Persona.Centraal);
            for (var adres = "/api/v1/gebied/gemeenten?pageSize=100"; adres is not null;)
            {
                var blad = await client.Lees(adres);
                foreach (var gemeente in blad.GetProperty("items").EnumerateArray())
                {
                    var antwoord = await client.Lees($"/api/v1/gebied/bevoegdheden?gemeente={gemeente.Sleutel("nis")}");
                    Gemeenten.Add(new(antwoord.GetProperty("bevoegdheid")));
                }

                adres = blad.TryGetProperty("next", out var volgend) ? volgend.GetString() : null;
            }
        }

        /// <inheritdoc />
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    internal sealed class Gemeente(JsonElement antwoord)
    {
        /// <summary>The nineteen of the Vlaamse Rand.</summary>
        private static readonly HashSet<string> Rand =
        [
            "23002", "23003", "23016", "23025", "23033", "23047", "23050", "23052", "23062", "23077", "23088", "23094", "23098", "23099", "23100",
            "23101", "23102", "23103", "24104",
        ];

        public string Nis => antwoord.GetProperty("gemeente").Sleutel("nis");

        public string Bestuur => antwoord.GetProperty("gemeente").Sleutel("ovo");

        public bool IsBrussel => Nis.StartsWith("21", StringComparison.Ordinal);

        public bool IsRand => Rand.Contains(Nis);

        public bool IsStad => Nis is Antwerpen or Gent;

        /// <summary>Leuven, by an agreement in the demo data.</summary>
        public bool HeeftRegieovereenkomst => Nis == "24062";

        public string? Regisseur => antwoord.GetProperty("regie").TryGetProperty("regisseur", out var wie) ? wie.GetString() : null;

        public string DoelenDoor => antwoord.GetProperty("regie").Sleutel("doelenDoor");

        public string Instantie(string taak) => Antwoord(taak).GetProperty("instantie").Sleutel("code");

        public string Regel(string taak) => Antwoord(taak).Sleutel("regel");

        private JsonElement Antwoord(string taak) => antwoord.GetProperty("taken").EnumerateArray().Single(t => t.Sleutel("taak") == taak);
    }
}
