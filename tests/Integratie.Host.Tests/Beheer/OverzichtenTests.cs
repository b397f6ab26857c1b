using System.Net;
using Integratie.Kern;
using Integratie.Testhost;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Beheer;

/// <summary>What the host says of itself: modules, rights, set-up, search.</summary>
public sealed class OverzichtenTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private readonly Draaiendehost _host = gedeeld.Host;

    [Fact]
    public async Task De_modules_staan_er_met_de_sets_van_de_regios()
    {
        var overzicht = await _host.Als(Persona.Operator).Lees("/api/v1/platform/modules");

        var modules = overzicht.GetProperty("modules").EnumerateArray().ToDictionary(m => m.Sleutel("id"));
        modules["platform"].Sleutel("soort").ShouldBe("platform");
        modules["gebied"].GetProperty("isGeladen").GetBoolean().ShouldBeTrue();
        overzicht.GetProperty("regios").GetProperty("brussel").EnumerateArray().Select(m => m.GetString()).ShouldContain("gebied");
    }

    [Fact]
    public async Task Het_canvas_van_het_platform_noemt_jobs_rechten_instellingen_en_routes()
    {
        var canvas = await _host.Als(Persona.Operator).Lees("/api/v1/platform/modules/platform");

        canvas.GetProperty("jobs").EnumerateArray().Select(j => j.Sleutel("id")).ShouldContain("platform.audit-controleren");
        canvas.GetProperty("rechten").EnumerateArray().Select(r => r.Sleutel("code")).ShouldContain("platform.audit.zien");
        canvas.GetProperty("instellingen").EnumerateArray().Select(i => i.GetString()).ShouldContain("platform.bewaartermijn-taken");
        canvas.GetProperty("routes").EnumerateArray().Select(r => r.GetString()).ShouldContain("/api/v1/platform/modules/{id} GET");
        await _host.Als(Persona.Operator).Lees("/api/v1/platform/modules/onbestaand", HttpStatusCode.NotFound);
        await _host.Als(Persona.Loketmedewerker).Lees("/api/v1/platform/modules", HttpStatusCode.Forbidden);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task De_matrix_zegt_welke_rol_wat_mag()
    {
        var matrix = await _host.Als(Persona.Regiobeheerder("limburg")).Lees("/api/v1/platform/bevoegdheden?van=platform");

        var modules = matrix.GetProperty("modules").EnumerateArray().ToList();
        modules.Select(m => m.Sleutel("id")).ShouldBe(["platform"]);
        modules[0].GetProperty("rechten").EnumerateArray().Single(r => r.Sleutel("code") == "platform.audit.zien")
            .GetProperty("rollen").EnumerateArray().Select(r => r.GetString()).ShouldBe([Rol.Auditor]);
    }

    [Fact]
    [Trait("Eis", "KRN-02")]
    public async Task Iedereen_ziet_de_eigen_rechten_en_door_welke_rol()
    {
        var eigen = await _host.Als(Persona.Auditor).Lees("/api/v1/platform/eigen-rechten");

        var recht = eigen.GetProperty("rechten").EnumerateArray().Single(r => r.Sleutel("code") == "platform.audit.zien");
        recht.Sleutel("door").ShouldBe("Auditor");
        eigen.GetProperty("rechten").EnumerateArray().Select(r => r.Sleutel("code")).ShouldNotContain("platform.werking.beheren");
    }

    [Fact]
    public async Task De_inrichting_verzamelt_keuring_controles_en_gezondheid()
    {
        var verslag = await _host.Als(Persona.Regiobeheerder("limburg")).Lees("/api/v1/platform/inrichting");

        var groepen = verslag.GetProperty("groepen").EnumerateArray().ToDictionary(g => g.Sleutel("naam"));
        groepen["Modules"].Sleutel("staat").ShouldBe("goed", groepen["Modules"].GetRawText());
        groepen["Werking van de host"].GetProperty("resultaten").EnumerateArray().Select(r => r.Sleutel("onderwerp")).ShouldContain("Databank");
    }

    [Fact]
    public async Task Zoeken_vindt_paginas_en_acties_die_de_aanroeper_mag_openen_en_geen_andere()
    {
        var auditor = await _host.Als(Persona.Auditor).Stuur("/api/v1/platform/zoekopdrachten", new { term = "audit" });
        var operatie = await _host.Als(Persona.Operator).Stuur("/api/v1/platform/zoekopdrachten", new { term = "audit" });

        auditor.GetProperty("resultaten").EnumerateArray().Select(r => r.Sleutel("href")).ShouldContain("/beheer/audit");
        operatie.GetProperty("resultaten").EnumerateArray().Select(r => r.Sleutel("href")).ShouldNotContain("/beheer/audit");
    }

    [Fact]
    public async Task Zoeken_zonder_term_zegt_dat_er_iets_ontbreekt()
    {
        var antwoord = await _host.Als(Persona.Operator).Stuur("/api/v1/platform/zoekopdrachten", new { term = " " }, HttpStatusCode.BadRequest);

        antwoord.GetProperty("issues")[0].Sleutel("name").ShouldBe("term");
    }
}
