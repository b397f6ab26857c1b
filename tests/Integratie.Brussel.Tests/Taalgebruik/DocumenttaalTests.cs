using Integratie.Brussel.Engagementen;
using Integratie.Brussel.Taalgebruik;

namespace Integratie.Brussel.Tests.Taalgebruik;

/// <summary>Writing may be in French, the service stays Dutch-language (BRU-11).</summary>
[Trait("Eis", "BRU-11")]
public sealed class DocumenttaalTests
{
    [Theory]
    [InlineData(true, Contacttaal.Frans, Contacttaal.Frans)]
    [InlineData(true, Contacttaal.Nederlands, Contacttaal.Nederlands)]
    [InlineData(false, Contacttaal.Frans, Contacttaal.Nederlands)]
    internal void Frans_alleen_waar_het_mag_en_gevraagd_is(bool mag, Contacttaal gevraagd, Contacttaal verwacht) =>
        Documentkeuze.Maak(new("brief", "Brief", Ontvanger.Bezoeker, mag ? ["nl", "fr"] : ["nl"]), gevraagd).Taal.ShouldBe(verwacht);

    [Theory]
    [InlineData("""[{ "code": "a", "naam": "A", "voor": "bezoeker", "talen": ["nl"] }]""", true)]
    [InlineData("""[{ "code": "a", "naam": "A", "voor": "bezoeker", "talen": ["fr"] }]""", false)]
    [InlineData("""[{ "code": "a", "naam": "A", "voor": "bezoeker", "talen": ["nl", "en"] }]""", false)]
    [InlineData("""[{ "code": "a", "naam": "A", "voor": "bezoeker", "talen": ["nl"] }, { "code": "a", "naam": "B", "voor": "bezoeker", "talen": ["nl"] }]""", false)]
    [InlineData("[]", false)]
    public void Nederlands_hoort_bij_elk_document(string waarde, bool mag) => (BrusselInstellingen.Documenten.Bezwaar(waarde) is null).ShouldBe(mag);
}
