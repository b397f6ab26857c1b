using Integratie.Gebied.Raadpleging;
using Integratie.Testhost;
using Integratie.Testkit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integratie.Gebied.Tests.Paginas;

/// <summary>What people see of a decision of before a merger: a row of 2020 for Kortessem, which went into Hasselt in 2025.</summary>
[Trait("Eis", "GEB-14")]
public sealed class FusieTests(Demohost host) : IClassFixture<Demohost>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await using var verbinding = new NpgsqlConnection(host.Host.Databank.BeheerVerbinding);
        await verbinding.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var (nis, instantie, taak) in new[] { ("73040", "vgc", "Taalbeleid"), ("44040", "vgc", "Taalbeleid"), ("44043", "hvn-brussel", "Taalbeleid") })
        {
            await using var rij = new NpgsqlCommand($"""
                insert into gebied.bevoegdheid (id, gebied, taak, instantie, herkomst, geldig_van, rechtsgrond, status, voorgesteld_door, voorgesteld_op, reden, beslist_door, beslist_op)
                select gen_random_uuid(), 'gemeente:{nis}', '{taak}', '{instantie}', 'Besluit', '2020-01-01', 'Besluit van 2019', 'Goedgekeurd', 'een', now(), 'proef', 'twee', now()
                where not exists (select 1 from gebied.bevoegdheid where gebied = 'gemeente:{nis}')
                """, verbinding);
            await rij.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await host.Host.Diensten.GetRequiredService<Gebiedsgeheugen>().Lees(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Het_antwoord_zegt_van_welke_voorganger_de_regeling_komt_en_wie_mag_stelt_er_een_voor()
    {
        var centraal = await host.Als(Persona.Centraal).Open("/gebied/bevoegd?gemeente=71072");
        var loket = await host.Als(Persona.Loketmedewerker).Open("/gebied/bevoegd?gemeente=71072");

        loket.Tekst.ShouldContain("is aangewezen voor Kortessem (73040), dat op 1 januari 2025 opging in Hasselt (71072).");
        loket.Tekst.ShouldNotContain("Stel een regeling voor Hasselt voor");
        var link = centraal.Pagina.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("Stel een regeling voor Hasselt voor", StringComparison.Ordinal));
        await centraal.Open(link.GetAttribute("href")!);
        centraal.Pagina.QuerySelector("[name='Invoer.Gebied']")!.GetAttribute("value").ShouldBe("Hasselt");
    }

    [Fact]
    public async Task Waar_de_voorgangers_verschilden_staat_dat_in_het_antwoord_en_op_de_bladzijde_van_de_inrichting()
    {
        var antwoord = await host.Als(Persona.Loketmedewerker).Open("/gebied/bevoegd?gemeente=44088");
        var inrichting = await host.Als(Persona.Operator).Open("/beheer/inrichting");

        antwoord.Tekst.ShouldContain("De gemeenten die opgingen in Merelbeke-Melle hadden niet dezelfde regeling");
        inrichting.Tekst.ShouldContain("hadden niet dezelfde regeling");
        inrichting.Pagina.QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href")!.StartsWith("/gebied/bevoegd?gemeente=44088", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Eis", "GEB-05")]
    public async Task De_matrix_zegt_dat_een_gemeente_niet_meer_bestaat() =>
        (await host.Als(Persona.Loketmedewerker).Open("/gebied/matrix")).Tekst.ShouldContain("Kortessem (tot en met 31 december 2024)");
}
