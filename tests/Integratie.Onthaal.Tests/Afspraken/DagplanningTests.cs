using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Roosters;

namespace Integratie.Onthaal.Tests.Afspraken;

[Trait("Eis", "ONT-11")]
public sealed class DagplanningTests
{
    private static readonly Roosterstand Gewoon = new(30, new(2, 1), []);

    [Theory]
    [InlineData("2026-10-25", 10)]
    [InlineData("2026-03-29", 6)]
    [InlineData("2026-11-24", 8)]
    public void De_dag_waarop_de_klok_verspringt_is_zo_lang_als_hij_is(string dag, int slots)
    {
        // From one to five on the clock: five hours in October, three in March.
        var begin = DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture).Begin();
        Openingsdag opening = new(begin.Dag(), [new(Wand(begin, 1), Wand(begin, 5))], null);

        var planning = Dagplanning.Maak(opening, Gewoon, [], begin.AddDays(-1));

        planning.Slots.Count.ShouldBe(slots);
        planning.Slots.Select(s => s.Van).ShouldBeUnique();
        planning.Slots[^1].Tot.ShouldBe(Wand(begin, 5));
    }

    [Fact]
    public void Een_uur_dat_voorbij_is_kan_niemand_nog_boeken()
    {
        var begin = new DateOnly(2026, 11, 24).Begin().AddHours(9);
        Openingsdag opening = new(begin.Dag(), [new(begin, begin.AddHours(2))], null);

        Dagplanning.Maak(opening, Gewoon, [], begin.AddMinutes(45)).Slots.Select(s => s.Vrij).ShouldBe([0, 0, 1, 1]);
    }

    [Fact]
    public void Een_half_slot_voor_het_sluiten_bestaat_niet()
    {
        var begin = new DateOnly(2026, 11, 24).Begin().AddHours(9);

        Dagplanning.Maak(new(begin.Dag(), [new(begin, begin.AddMinutes(80))], null), Gewoon, [], begin.AddDays(-1)).Slots.Count.ShouldBe(2);
    }

    [Fact]
    public void Een_afspraak_op_een_uur_dat_wegviel_blijft_zichtbaar()
    {
        var begin = new DateOnly(2026, 11, 24).Begin().AddHours(9);
        var afspraak = Afspraak.Boek(Integratie.Testkit.Persona.Agentschap, Uuid.Nieuw(), new(begin, begin.AddMinutes(30), 1), new("Zoë Verzonnen"), Onthaalhuis.Loket);

        Dagplanning.Maak(new(begin.Dag(), [], "Teamdag"), Gewoon, [afspraak], begin.AddDays(-1)).Erbuiten.ShouldHaveSingleItem().ShouldBe(afspraak);
    }

    [Fact]
    public void Een_rooster_zegt_wie_er_is_en_anders_telt_de_instelling()
    {
        var dinsdag = new DateOnly(2026, 11, 24).Begin();
        Roosterstand rooster = new(30, new(2, 1), [new(Weekdag.Dinsdag, new(9, 0), new(12, 0), 3, 1), new(Weekdag.Dinsdag, new(10, 0), new(11, 0), 1, 1)]);

        Gewoon.Op(dinsdag.AddHours(3), dinsdag.AddHours(4)).ShouldBe(new Bezetting(2, 1));
        rooster.Op(dinsdag.AddHours(9), dinsdag.AddHours(9.5)).ShouldBe(new Bezetting(3, 1));
        rooster.Op(dinsdag.AddHours(10), dinsdag.AddHours(10.5)).ShouldBe(new Bezetting(4, 2));
        rooster.Op(dinsdag.AddHours(13), dinsdag.AddHours(13.5)).ShouldBe(new Bezetting(0, 0));
        rooster.Op(dinsdag.AddDays(1).AddHours(9), dinsdag.AddDays(1).AddHours(9.5)).ShouldBe(new Bezetting(0, 0));
    }

    private static DateTimeOffset Wand(DateTimeOffset middernacht, int uur) => middernacht.Dag().Om(new TimeOnly(uur, 0));
}
