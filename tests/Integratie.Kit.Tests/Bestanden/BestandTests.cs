using Integratie.Kit.Bestanden;

namespace Integratie.Kit.Tests.Bestanden;

public sealed class BestandTests
{
    private readonly Proef _proef = new();

    [Theory]
    [InlineData("link", "href")]
    [InlineData("script", "src")]
    [InlineData("img", "src")]
    public async Task Een_bestand_krijgt_een_adres_met_een_versie(string element, string attribuut) =>
        (await _proef.Html(new BestandTagHelper { Pad = "/_kit/kit.css" }, "", element)).ShouldContain($"{attribuut}=\"/_kit/kit.css?v=abc\"");
}
