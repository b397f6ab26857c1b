using Integratie.Kit.Formulier;

namespace Integratie.Kit.Tests.Formulier;

public sealed class DatumlezerTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 24);

    [Theory]
    [InlineData("24/11/2026", "2026-11-24")]
    [InlineData("1-2-80", "1980-02-01")]
    [InlineData("1.2.1980", "1980-02-01")]
    [InlineData(" 1 / 2 / 1980 ", "1980-02-01")]
    [InlineData("1 2 1980", "1980-02-01")]
    [InlineData("01021980", "1980-02-01")]
    [InlineData("010280", "1980-02-01")]
    [InlineData("20011112", "2001-11-12")]
    [InlineData("1 februari 1980", "1980-02-01")]
    [InlineData("1 FEB 1980", "1980-02-01")]
    [InlineData("1 feb. '80", "1980-02-01")]
    [InlineData("1 mrt 1980", "1980-03-01")]
    [InlineData("dinsdag 24 november 2026", "2026-11-24")]
    [InlineData("2026-11-24", "2026-11-24")]
    [InlineData("29/02/2024", "2024-02-29")]
    [InlineData("vandaag", "2026-11-24")]
    [InlineData("Morgen", "2026-11-25")]
    [InlineData("gisteren", "2026-11-23")]
    public void Een_datum_wordt_gelezen_zoals_mensen_ze_typen(string tekst, string verwacht)
    {
        var lezing = Datumlezer.Lees(tekst, Vandaag);

        lezing.Fout.ShouldBeNull();
        lezing.Datum.ShouldBe(DateOnly.Parse(verwacht, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", "Vul een datum in.")]
    [InlineData("   ", "Vul een datum in.")]
    [InlineData("31/02/2026", "31 februari 2026 bestaat niet. Kijk de dag en de maand na.")]
    [InlineData("29-2-2026", "29 februari 2026 bestaat niet. Kijk de dag en de maand na.")]
    [InlineData("0/1/2026", "0 januari 2026 bestaat niet. Kijk de dag en de maand na.")]
    [InlineData("11/24/2026", "De maand is 24: dat kan niet. Vul een datum in als dd/mm/jjjj, bijvoorbeeld 24/11/2026.")]
    [InlineData("1/1/0980", "Het jaar is 980: dat kan niet. Vul een datum in als dd/mm/jjjj, bijvoorbeeld 24/11/2026.")]
    [InlineData("1 foo 1980", "‘foo’ is geen maand. Vul een datum in als dd/mm/jjjj, bijvoorbeeld 24/11/2026.")]
    [InlineData("volgende week", "Vul een datum in als dd/mm/jjjj, bijvoorbeeld 24/11/2026.")]
    [InlineData("1/1/1980; drop table", "Vul een datum in als dd/mm/jjjj, bijvoorbeeld 24/11/2026.")]
    [InlineData("١/٢/١٩٨٠", "Vul een datum in als dd/mm/jjjj, bijvoorbeeld 24/11/2026.")]
    public void Wat_geen_datum_is_krijgt_een_uitleg(string tekst, string fout)
    {
        var lezing = Datumlezer.Lees(tekst, Vandaag);

        lezing.Datum.ShouldBeNull();
        lezing.Fout.ShouldBe(fout);
    }

    [Theory]
    [InlineData("1-2-36", false, 2036)]
    [InlineData("1-2-37", false, 1937)]
    [InlineData("1-2-26", true, 2026)]
    [InlineData("1-2-31", true, 1931)]
    public void Een_jaar_van_twee_cijfers_ligt_hooguit_tien_jaar_vooruit_of_in_het_verleden(string tekst, bool inVerleden, int jaar) =>
        Datumlezer.Lees(tekst, Vandaag, inVerleden).Datum!.Value.Year.ShouldBe(jaar);
}
