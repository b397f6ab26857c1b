using System.IO.Compression;
using System.Text;
using Integratie.Platform.Tabellen;

namespace Integratie.Platform.Tests.Tabellen;

/// <summary>Lists come in from spreadsheets and go out to them.</summary>
public sealed class TabelTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("naam;plaats\r\nDe Brug;Gent\r\n")]
    [InlineData("naam,plaats\nDe Brug,Gent")]
    [InlineData("naam\tplaats\n\nDe Brug\tGent\n")]
    [InlineData("\uFEFFnaam;plaats\n\"De Brug\"; Gent \n")]
    public void Elke_gangbare_csv_is_te_lezen(string tekst)
    {
        var tabel = Lees(Encoding.UTF8.GetBytes(tekst));

        tabel.Kolommen.ShouldBe(["naam", "plaats"]);
        tabel.Rijen.ShouldHaveSingleItem().Cellen.ShouldBe(["De Brug", "Gent"]);
    }

    [Fact]
    public void Een_rij_houdt_het_nummer_dat_het_rekenblad_toont()
    {
        var tabel = Lees("naam;plaats\nEen;\"twee\nregels\"\n;\nDrie;Gent;te veel\nVier"u8.ToArray());

        tabel.Rijen.Select(r => r.Nummer).ShouldBe([2, 4, 5]);
        tabel.Rijen[0].Cellen[1].ShouldBe("twee\nregels");
        tabel.Rijen[2].Cellen.ShouldBe(["Vier", ""]);
    }

    [Fact]
    public void Een_csv_van_een_ouder_programma_behoudt_zijn_accenten() =>
        Lees(Encoding.Latin1.GetBytes("naam\nCafé Nòt")).Rijen[0].Cellen[0].ShouldBe("Café Nòt");

    [Fact]
    public async Task Wat_als_excel_buiten_gaat_komt_gelijk_weer_binnen()
    {
        var uit = await Bestand(Tabelsoort.Excel, ["Café", 12, new DateOnly(2026, 11, 24), true, null]);

        var tabel = Lees(uit);

        tabel.Kolommen.ShouldBe(["a", "b", "c", "d", "e"]);
        tabel.Rijen[0].Cellen.ShouldBe(["Café", "12", "2026-11-24", "ja", ""]);
    }

    [Theory]
    [InlineData("gewoon", "gewoon")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SOM(A1)", "\"'@SOM(A1)\"")]
    [InlineData("-2;\"x\"", "\"'-2;\"\"x\"\"\"")]
    [InlineData("twee\nregels", "\"twee\nregels\"")]
    [InlineData(null, "")]
    public async Task Een_cel_voert_niets_uit_bij_wie_het_bestand_opent(string? tekst, string cel) =>
        Encoding.UTF8.GetString(await Bestand(Tabelsoort.Csv, [tekst, "z"], 2)).ShouldBe($"\uFEFFa;b\r\n{cel};z\r\n");

    [Theory]
    [MemberData(nameof(Onleesbaar))]
    public void Wat_geen_lijst_is_geeft_een_duidelijke_reden(byte[] inhoud, string reden)
    {
        var mislukking = Tabellezer.Lees(inhoud).Mislukking.ShouldNotBeNull();

        mislukking.Fouten.ShouldHaveSingleItem().Veld.ShouldBe("bestand");
        mislukking.Fouten[0].Bericht.ShouldContain(reden);
    }

    public static TheoryData<byte[], string> Onleesbaar() => new()
    {
        { [], "leeg" },
        { "naam;plaats\n"u8.ToArray(), "geen rijen" },
        { [0x50, 0x4B, 1, 2, 3], "niet lezen" },
        { Pak("ander.txt"), "niet lezen" },
        { "naam\nDe\0Brug"u8.ToArray(), "vreemde tekens" },
        { Encoding.UTF8.GetBytes("naam\n" + new string('x', 4001)), "te lang" },
        { Encoding.UTF8.GetBytes(string.Join(';', Enumerable.Repeat("k", 101)) + "\nx"), "kolommen" },
        { Encoding.UTF8.GetBytes("naam\n" + string.Concat(Enumerable.Repeat("x\n", Tabellezer.MeesteRijen + 1))), "meer dan 20000 rijen" },
        { new byte[Tabellezer.Bestandsgrootte + 1], "10 MB" },
        { Bom(), "niet lezen" },
    };

    private static byte[] Pak(string naam)
    {
        using var stroom = new MemoryStream();
        using (var pak = new ZipArchive(stroom, ZipArchiveMode.Create, leaveOpen: true))
        {
            pak.CreateEntry(naam);
        }

        return stroom.ToArray();
    }

    /// <summary>A small file that becomes 200 MB.</summary>
    private static byte[] Bom()
    {
        using var stroom = new MemoryStream();
        using (var pak = new ZipArchive(stroom, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var blad = pak.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var nullen = new byte[1024 * 1024];
            for (var i = 0; i < 200; i++)
            {
                blad.Write(nullen);
            }
        }

        return stroom.ToArray();
    }

    private static async Task<byte[]> Bestand(Tabelsoort soort, object?[] rij, int kolommen = 5)
    {
        using var stroom = new MemoryStream();
        await Tabeluitvoer.Van("proef", [.. "abcde"[..kolommen].Select(k => k.ToString())], [rij]).Schrijf(stroom, soort, Stop);
        return stroom.ToArray();
    }

    private static Tabel Lees(byte[] inhoud)
    {
        var uitkomst = Tabellezer.Lees(inhoud);
        uitkomst.Mislukking.ShouldBeNull();
        return uitkomst.Waarde;
    }
}
