namespace Integratie.Kern.Tests;

[Trait("Eis", "KRN-06")]
public sealed class WaardenTests
{
    [Theory]
    [InlineData("11002", "11002")]
    [InlineData(" 44021 ", "44021")]
    public void Een_NIS_code_telt_vijf_cijfers(string tekst, string waarde) => Waarden.Lees<NisCode>(tekst).Waarde.ShouldBe(waarde);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1100")]
    [InlineData("110021")]
    [InlineData("01002")]
    [InlineData("1100a")]
    [InlineData("１１００２")]
    [InlineData("١١٠٠٢")]
    [InlineData("11 02")]
    [InlineData("-1002")]
    public void Iets_anders_is_geen_NIS_code(string? tekst) => NisCode.Probeer(tekst, out _).ShouldBeFalse();

    [Theory]
    [InlineData("9000", true)]
    [InlineData("1000", true)]
    [InlineData("9999", true)]
    [InlineData("0999", false)]
    [InlineData("900", false)]
    [InlineData("90000", false)]
    [InlineData("B-9000", false)]
    [InlineData("９０００", false)]
    [InlineData(null, false)]
    public void Een_postcode_ligt_tussen_1000_en_9999(string? tekst, bool goed) => Postcode.Probeer(tekst, out _).ShouldBe(goed);

    [Theory]
    [InlineData("OVO001999", "OVO001999")]
    [InlineData("ovo002067", "OVO002067")]
    [InlineData(" OVO900001 ", "OVO900001")]
    public void Een_OVO_code_is_OVO_met_zes_cijfers(string tekst, string waarde) => Waarden.Lees<OvoCode>(tekst).Waarde.ShouldBe(waarde);

    [Theory]
    [InlineData(null)]
    [InlineData("OVO00199")]
    [InlineData("OVO0019999")]
    [InlineData("0VO001999")]
    [InlineData("OVO 01999")]
    [InlineData("https://data.vlaanderen.be/id/organisatie/OVO001999")]
    public void Iets_anders_is_geen_OVO_code(string? tekst) => OvoCode.Probeer(tekst, out _).ShouldBeFalse();

    // DOMEIN B4.
    [Theory]
    [InlineData("0202239951", "0202.239.951")]
    [InlineData("0206.731.645", "0206.731.645")]
    [InlineData("BE 0448 826 918", "0448.826.918")]
    [InlineData("be0448826918", "0448.826.918")]
    [InlineData("448.826.918", "0448.826.918")]
    public void Een_KBO_nummer_heeft_juiste_controlecijfers(string tekst, string getoond) => Waarden.Lees<KboNummer>(tekst).ToString().ShouldBe(getoond);

    [Theory]
    [InlineData("0202239952")]
    [InlineData("2202239951")]
    [InlineData("02022399510")]
    [InlineData("NL0202239951")]
    [InlineData("0202239951x")]
    [InlineData("")]
    public void Een_KBO_nummer_met_een_fout_wordt_geweigerd(string tekst) => KboNummer.Probeer(tekst, out _).ShouldBeFalse();

    [Fact]
    public void Het_controlegetal_van_een_KBO_nummer_kan_97_zijn() => KboNummer.Probeer("0000009797", out _).ShouldBeTrue();

    // DOMEIN B3: 19xx, 20xx (test number), and written as on a card.
    [Theory]
    [InlineData("93051822361", false)]
    [InlineData("00600099536", true)]
    [InlineData("93.05.18-223.61", false)]
    [InlineData("93 05 18 223 61", false)]
    public void Een_INSZ_heeft_juiste_controlecijfers(string tekst, bool test)
    {
        var insz = Waarden.Lees<Insz>(tekst);

        insz.Waarde.Length.ShouldBe(11);
        insz.IsTestnummer.ShouldBe(test);
    }

    [Theory]
    [InlineData("930518", 223, false)]
    [InlineData("932518", 1, false)]
    [InlineData("934518", 998, false)]
    [InlineData("930000", 2, false)]
    [InlineData("000001", 3, false)]
    [InlineData("004000", 4, true)]
    [InlineData("006500", 5, true)]
    [InlineData("058512", 6, true)]
    [InlineData("930231", 7, false)]
    public void Maanden_en_dagen_die_geen_datum_zijn_bestaan_echt(string datum, int serie, bool na2000) =>
        Insz.Probeer(Nummer(datum, serie, na2000), out _).ShouldBeTrue();

    [Theory]
    [InlineData("931318", 1)]
    [InlineData("933318", 1)]
    [InlineData("935318", 1)]
    [InlineData("939918", 1)]
    [InlineData("930518", 0)]
    [InlineData("930518", 999)]
    public void Een_maand_of_serie_die_niet_bestaat_wordt_geweigerd(string datum, int serie) =>
        Insz.Probeer(Nummer(datum, serie, na2000: false), out _).ShouldBeFalse();

    [Theory]
    [InlineData("93051822362")]
    [InlineData("9305182236")]
    [InlineData("930518223611")]
    [InlineData("９３０５１８２２３６１")]
    [InlineData("٩٣٠٥١٨٢٢٣٦١")]
    [InlineData("93051822361a")]
    [InlineData(null)]
    public void Iets_anders_is_geen_INSZ(string? tekst) => Insz.Probeer(tekst, out _).ShouldBeFalse();

    [Fact]
    public void Een_INSZ_past_in_maar_een_eeuw() =>
        Enumerable.Range(1, 998).ShouldAllBe(serie => Nummer("930518", serie, false) != Nummer("930518", serie, true));

    [Fact]
    public void Een_INSZ_toont_zichzelf_nooit()
    {
        var insz = Waarden.Lees<Insz>("93051822361");

        $"{insz}".ShouldBe("••••••-•••-••");
        new { insz }.ToString()!.ShouldNotContain("930518");
        ((Insz?)insz).ToString()!.ShouldNotContain("930518");
    }

    [Fact]
    public void Een_foute_waarde_wordt_niet_herhaald_in_de_fout()
    {
        var fout = Should.Throw<FormatException>(() => Waarden.Lees<Insz>("93051822362"));

        fout.Message.ShouldContain("elf cijfers");
        fout.Message.ShouldNotContain("930518");
    }

    private static string Nummer(string datum, int serie, bool na2000)
    {
        var negen = $"{datum}{serie:000}";
        var basis = long.Parse((na2000 ? "2" : "") + negen, System.Globalization.CultureInfo.InvariantCulture);
        return $"{negen}{97 - (basis % 97):00}";
    }
}
