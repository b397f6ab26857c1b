using System.Globalization;
using Integratie.Gebied.Loketten;
using Integratie.Kern;

namespace Integratie.Gebied.Tests.Loketten;

[Trait("Eis", "GEB-08")]
public sealed class OpeningstijdenTests
{
    private static readonly Periode Altijd = new(new DateOnly(2020, 1, 1));

    [Theory]
    [InlineData("2026-11-24T07:59:59Z", false)]
    [InlineData("2026-11-24T08:00:00Z", true)]
    [InlineData("2026-11-24T10:59:59Z", true)]
    [InlineData("2026-11-24T11:00:00Z", false)]
    [InlineData("2026-11-24T12:30:00Z", true)]
    public void Het_loket_is_open_van_het_beginuur_tot_net_voor_het_einduur(string moment, bool verwacht)
    {
        var tijden = Week((Weekdag.Dinsdag, "9-12, 13-16.30"));

        tijden.Stand(Moment(moment)).IsOpen.ShouldBe(verwacht);
    }

    [Fact]
    public void Wie_over_de_middag_komt_ziet_wanneer_het_vandaag_weer_opent()
    {
        var nu = Belgie(2026, 11, 24, 12, 30);

        var stand = Week((Weekdag.Dinsdag, "9-12, 13-16")).Stand(nu);

        stand.ShouldBe(new Openingsstand(false, null, Belgie(2026, 11, 24, 13, 0)));
        Openingszin.Van(stand, nu).ShouldBe("Gesloten, opent vandaag om 13.00");
    }

    [Fact]
    public void Blokken_die_aansluiten_tellen_als_een()
    {
        var stand = Week((Weekdag.Dinsdag, "9-12, 12-17")).Stand(Belgie(2026, 11, 24, 11, 0));

        stand.Tot.ShouldBe(Belgie(2026, 11, 24, 17, 0));
    }

    [Fact]
    public void In_de_nacht_dat_de_klok_vooruit_gaat_opent_het_loket_op_het_uur_van_de_klok()
    {
        // 29 March 2026: from +01:00 to +02:00 at 2.00.
        var zaterdag = new DateTimeOffset(2026, 3, 28, 20, 0, 0, TimeSpan.FromHours(1));

        var stand = Week((Weekdag.Zondag, "9-12")).Stand(zaterdag);

        stand.Volgende.ShouldBe(new DateTimeOffset(2026, 3, 29, 9, 0, 0, TimeSpan.FromHours(2)));
    }

    [Fact]
    public void In_de_nacht_dat_de_klok_achteruit_gaat_opent_het_loket_op_het_uur_van_de_klok()
    {
        // 25 October 2026: from +02:00 to +01:00 at 3.00.
        var zaterdag = new DateTimeOffset(2026, 10, 24, 20, 0, 0, TimeSpan.FromHours(2));

        var stand = Week((Weekdag.Zondag, "9-12")).Stand(zaterdag);

        stand.Volgende.ShouldBe(new DateTimeOffset(2026, 10, 25, 9, 0, 0, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Een_uur_dat_overgeslagen_wordt_telt_als_het_moment_van_de_sprong()
    {
        var tijden = Week((Weekdag.Zondag, "2.15-4"));

        tijden.Stand(Moment("2026-03-29T00:59:59Z")).IsOpen.ShouldBeFalse();
        tijden.Stand(Moment("2026-03-29T01:00:00Z")).ShouldBe(new Openingsstand(true, Moment("2026-03-29T02:00:00Z"), null));
    }

    [Fact]
    public void Een_blok_dat_helemaal_overgeslagen_wordt_bestaat_die_dag_niet()
    {
        var stand = Week((Weekdag.Zondag, "2.10-2.50")).Stand(Moment("2026-03-28T12:00:00Z"));

        stand.Volgende.ShouldBe(new DateTimeOffset(2026, 4, 5, 2, 10, 0, TimeSpan.FromHours(2)));
    }

    [Fact]
    public void Een_uur_dat_twee_keer_komt_telt_de_eerste_keer()
    {
        var tijden = Week((Weekdag.Zondag, "1-2.30"));

        tijden.Stand(Moment("2026-10-25T00:29:00Z")).Tot.ShouldBe(Moment("2026-10-25T00:30:00Z"));
        tijden.Stand(Moment("2026-10-25T01:15:00Z")).IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void Een_uitzondering_gaat_voor_op_de_gewone_week()
    {
        var tijden = new Openingstijden(
            [new(Weekdag.Dinsdag, U("9"), U("17"))], [new(new(2026, 11, 24), [new(U("13"), U("15"))], "Personeelsvergadering")], false, Altijd);

        tijden.Stand(Belgie(2026, 11, 24, 10, 0)).ShouldBe(new Openingsstand(false, null, Belgie(2026, 11, 24, 13, 0)));
        tijden.Op(new(2026, 11, 24)).Reden.ShouldBe("Personeelsvergadering");
    }

    [Fact]
    public void Een_gesloten_periode_geldt_tot_en_met_de_laatste_dag()
    {
        var tijden = new Openingstijden(
            [.. Weekdagen.Alle.Select(d => new Openingsblok(d, U("9"), U("17")))],
            [new(new(2026, 11, 25), [], "Verhuizing", new(2026, 11, 27))], false, Altijd);

        tijden.Stand(Belgie(2026, 11, 25, 10, 0)).Volgende.ShouldBe(Belgie(2026, 11, 28, 9, 0));
    }

    [Theory]
    [InlineData(2026, 12, 25, "Kerstmis")]
    [InlineData(2026, 4, 6, "Paasmaandag")]
    [InlineData(2026, 5, 14, "O.L.H.-Hemelvaart")]
    [InlineData(2026, 5, 25, "Pinkstermaandag")]
    [InlineData(2027, 3, 29, "Paasmaandag")]
    [InlineData(2024, 4, 1, "Paasmaandag")]
    public void Op_een_wettelijke_feestdag_is_het_loket_gesloten(int jaar, int maand, int dag, string naam)
    {
        var tijden = Elkedag(openOpFeestdagen: false);

        var indeling = tijden.Op(new(jaar, maand, dag));

        indeling.Uren.ShouldBeEmpty();
        indeling.Reden.ShouldBe(naam);
    }

    [Fact]
    public void Een_loket_kan_op_feestdagen_open_zijn() => Elkedag(openOpFeestdagen: true).Op(new(2026, 12, 25)).Uren.ShouldNotBeEmpty();

    [Fact]
    public void Een_uitzondering_gaat_voor_op_een_feestdag()
    {
        var tijden = new Openingstijden([], [new(new(2026, 12, 25), [new(U("10"), U("12"))], "Kerstonthaal")], false, Altijd);

        tijden.Stand(Belgie(2026, 12, 25, 11, 0)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void Voor_de_eerste_dag_en_na_de_laatste_dag_is_het_loket_gesloten()
    {
        var tijden = new Openingstijden(
            [.. Weekdagen.Alle.Select(d => new Openingsblok(d, U("9"), U("17")))], [], true, new Periode(new(2026, 11, 24), new(2026, 11, 25)));

        tijden.Stand(Belgie(2026, 11, 23, 12, 0)).Volgende.ShouldBe(Belgie(2026, 11, 24, 9, 0));
        tijden.Stand(Belgie(2026, 11, 25, 12, 0)).IsOpen.ShouldBeTrue();
        tijden.Stand(Belgie(2026, 11, 25, 17, 0)).ShouldBe(new Openingsstand(false, null, null));
    }

    [Fact]
    public void Een_loket_zonder_uren_opent_nooit()
    {
        var nu = Belgie(2026, 11, 24, 10, 0);

        Openingszin.Van(Week().Stand(nu), nu).ShouldBe("Gesloten");
    }

    [Theory]
    [InlineData(2026, 11, 24, "Gesloten, opent morgen om 9.00")]
    [InlineData(2026, 11, 21, "Gesloten, opent woensdag om 9.00")]
    [InlineData(2026, 11, 18, "Gesloten, opent woensdag 25 november om 9.00")]
    public void De_zin_noemt_de_volgende_opening_zoals_mensen_het_zeggen(int jaar, int maand, int dag, string verwacht)
    {
        var nu = Belgie(jaar, maand, dag, 18, 0);

        Openingszin.Van(Week((Weekdag.Woensdag, "9-12")).Stand(nu), nu).ShouldBe(verwacht);
    }

    private static Openingstijden Week(params (Weekdag Dag, string Uren)[] week) => new(
        [.. week.SelectMany(d => Urenlezer.Lees(d.Uren).Uren.Select(b => new Openingsblok(d.Dag, b.Van, b.Tot)))], [], false, Altijd);

    private static Openingstijden Elkedag(bool openOpFeestdagen) => new(
        [.. Weekdagen.Alle.Select(d => new Openingsblok(d, U("9"), U("17")))], [], openOpFeestdagen, Altijd);

    private static DateTimeOffset Moment(string tekst) => DateTimeOffset.Parse(tekst, CultureInfo.InvariantCulture);

    private static Uur U(string tekst) => Uur.Parse(tekst);

    /// <summary>A moment in the winter or summer time of that day.</summary>
    private static DateTimeOffset Belgie(int jaar, int maand, int dag, int uur, int minuut)
    {
        var wand = new DateTime(jaar, maand, dag, uur, minuut, 0, DateTimeKind.Unspecified);
        return new(wand, TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels").GetUtcOffset(wand));
    }
}
