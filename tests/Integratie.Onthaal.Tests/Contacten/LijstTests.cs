using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Testkit;

namespace Integratie.Onthaal.Tests.Contacten;

[Trait("Eis", "ONT-02")]
public sealed class LijstTests(Onthaalhuis huis) : IClassFixture<Onthaalhuis>
{
    [Fact]
    public async Task De_lijst_bladert_van_laatst_naar_eerst_zonder_een_contact_over_te_slaan()
    {
        var ik = Persona.Medewerker("vo-blad", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        var gemaakt = new List<Guid>();
        for (var keer = 0; keer < 7; keer++)
        {
            gemaakt.Add(await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.Telefoontje())));
        }

        var gezien = new List<Guid>();
        string? na = null;
        do
        {
            var blad = await huis.Lukt(ik, new ZoekContacten(new(Medewerker: ik.Id), new(3, na, MetTotaal: true)));
            blad.Totaal.ShouldBe(7);
            gezien.AddRange(blad.Items.Select(c => c.Id));
            na = blad.Volgende;
        }
        while (na is not null);

        gezien.ShouldBe(Enumerable.Reverse(gemaakt));
    }

    [Fact]
    public async Task Elke_filter_laat_alleen_over_wat_past()
    {
        var ik = Persona.Medewerker("vo-filter", Persona.Agentschap, "Agentschap", Rol.Loketmedewerker);
        var open = await huis.Lukt(ik, new RegistreerContact(Contactvoorbeeld.Telefoontje("werk"), Contactvoorbeeld.Ja, Contactvoorbeeld.Opvolging));
        var dicht = await huis.Lukt(ik, new RegistreerContact(new(Kanaal.Mail, "wonen"), Contactvoorbeeld.Nee, Contactvoorbeeld.Verwijzing));
        var basis = new Contactfilter(Medewerker: ik.Id);

        await Geeft(basis with { Thema = "werk" }, open);
        await Geeft(basis with { Kanaal = Kanaal.Mail }, dicht);
        await Geeft(basis with { Afloop = Afloopsoort.Doorverwezen }, dicht);
        await Geeft(basis with { Open = true }, open);
        await Geeft(basis with { Open = false }, dicht);
        await Geeft(basis with { Van = Onthaalhuis.Vandaag, TotEnMet = Onthaalhuis.Vandaag }, dicht, open);
        await Geeft(basis with { Van = Onthaalhuis.Vandaag.AddDays(1) });
        await Geeft(basis with { TotEnMet = Onthaalhuis.Vandaag.AddDays(-1) });

        async Task Geeft(Contactfilter filter, params Guid[] verwacht) =>
            (await huis.Lukt(ik, new ZoekContacten(filter, new()))).Items.Select(c => c.Id).ShouldBe(verwacht);
    }

    [Fact]
    public async Task Op_naam_of_telefoon_vind_je_het_contact_hoe_je_het_ook_typt()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam() with { Naam = "Aïcha Bedacht", Telefoon = "0499 99 88 77" }));

        (await huis.Lukt(Onthaalhuis.Collega, new ZoekOpPersoon("aicha  BEDACHT"))).Contacten.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await huis.Lukt(Onthaalhuis.Collega, new ZoekOpPersoon(Telefoon: "+32 499/99.88.77"))).Contacten.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await huis.Lukt(Onthaalhuis.Gent, new ZoekOpPersoon("Aïcha Bedacht"))).Contacten.ShouldBeEmpty();
        (await huis.Mislukt(Onthaalhuis.Loket, new ZoekOpPersoon())).Fouten.ShouldNotBeEmpty();

        var versie = (await huis.Blad(Onthaalhuis.Loket, id)).Versie;
        await huis.Lukt(Onthaalhuis.Loket, new Onthaal.ZonderVerblijf.MerkZonderVerblijf(id, versie, "dringende-medische-hulp"));
        (await huis.Lukt(Onthaalhuis.Loket, new ZoekOpPersoon("Aïcha Bedacht"))).Contacten.ShouldBeEmpty();
    }
}
