using Autofac;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Platform.Toegang;

namespace Integratie.Onthaal.Tests.Contacten;

[Trait("Eis", "ONT-06")]
[Trait("Eis", "R6")]
public sealed class OverdrachtTests(Onthaalhuis huis) : IClassFixture<Onthaalhuis>
{
    private static readonly Afloop NaarIntake = new(Afloopsoort.DoorgegevenAanIntake);

    [Fact]
    public async Task Intake_krijgt_wat_het_onthaal_al_opschreef_en_de_lezing_staat_in_het_logboek()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, NaarIntake));

        (await Vraag(Onthaalhuis.Collega, id)).ShouldBe(new Overdracht(
            id, Onthaalhuis.Vandaag, "verblijf", null, "ar", NisCode.Parse("44021"), "Mag mijn zus bij mij komen wonen?", "Zoë Verzonnen", "+32470123456"));

        (await huis.Sql($"select actor || ' ' || handeling from platform.audit where soort = 'lezing' and dossier = '{id}'")).ShouldBe("vo-loket-2 Overdracht");
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Een_andere_organisatie_krijgt_niets_en_wat_niet_doorgegeven_is_ook_niet()
    {
        var doorgegeven = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, NaarIntake));
        var verwezen = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, Contactvoorbeeld.Verwijzing));

        (await Vraag(Onthaalhuis.Gent, doorgegeven)).ShouldBeNull();
        (await Vraag(Onthaalhuis.Collega, verwezen)).ShouldBeNull();
        (await huis.Sql($"select count(*) from platform.audit where soort = 'lezing' and dossier in ('{doorgegeven}', '{verwezen}')")).ShouldBe(0L);
    }

    [Fact]
    public async Task Wie_zich_vergiste_neemt_de_overdracht_terug_en_intake_ziet_haar_niet_meer()
    {
        var id = await huis.Lukt(Onthaalhuis.Loket, new RegistreerContact(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, NaarIntake));
        await huis.Lukt(Onthaalhuis.Loket, new HeropenContact(id, await Versie(id)));

        await huis.Lukt(Onthaalhuis.Loket, new LegAfloopVast(id, await Versie(id), Contactvoorbeeld.Opvolging));

        (await Vraag(Onthaalhuis.Collega, id)).ShouldBeNull();
    }

    [Fact]
    public void Het_bericht_gaat_één_keer_uit_zonder_wat_de_bezoeker_zei_en_wordt_ingetrokken()
    {
        var contact = Contact.Registreer(Contactvoorbeeld.MetNaam(), Contactvoorbeeld.Ja, NaarIntake, Onthaalhuis.Loket, Nu).Waarde;
        contact.Heropen(Onthaalhuis.Loket, Nu).ShouldBeNull();
        contact.LegVast(NaarIntake, Onthaalhuis.Loket, Nu).ShouldBeNull();
        contact.Berichten.ShouldBe([new OvergedragenAanIntake(contact.Id, Onthaalhuis.Vandaag, null, "ar", NisCode.Parse("44021"))]);

        contact.Heropen(Onthaalhuis.Loket, Nu).ShouldBeNull();
        contact.LegVast(new(Afloopsoort.InformatieGegeven), Onthaalhuis.Loket, Nu).ShouldBeNull();
        contact.Berichten[^1].ShouldBe(new OverdrachtAanIntakeIngetrokken(contact.Id));
    }

    private DateTimeOffset Nu => huis.Klok.GetUtcNow();

    private async Task<uint> Versie(Guid id) => (await huis.Blad(Onthaalhuis.Loket, id)).Versie;

    private async Task<Overdracht?> Vraag(Aanroeper wie, Guid contact)
    {
        await using var scope = huis.Huis.Scope(wie);
        return await scope.Resolve<IOnthaalRaadpleging>().Overdracht(contact, TestContext.Current.CancellationToken);
    }
}
