using System.Reflection;
using Integratie.Host.Identiteit;
using Integratie.Kern;
using Integratie.Platform.Toegang;
using Integratie.Testkit;

namespace Integratie.Host.Tests.Identiteit;

[Trait("Eis", "KRN-01")]
public sealed class PersonasTests
{
    [Fact]
    public void Voor_elke_rol_is_er_iemand()
    {
        var rollen = Demopersonas.Alle.SelectMany(p => p.Deelnames).Concat(Demopersonas.Systemen.Select(s => s.Deelname)).SelectMany(d => d.Rollen).Select(Rolcode).ToHashSet();

        Rol.Namen.Keys.Except([Rol.Partner]).ShouldBeSubsetOf(rollen);
        Demopersonas.Systemen.ShouldNotBeEmpty();
    }

    [Fact]
    public void Ze_werken_in_minstens_vier_organisaties_en_wie_vier_ogen_nodig_heeft_vindt_er_vier()
    {
        Demopersonas.Alle.SelectMany(p => p.Deelnames).Select(d => d.Organisatie).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
        Demopersonas.Alle.Count(p => p.Deelnames.Any(d => d.Rollen.Contains(Rol.Centraal))).ShouldBe(2);
        Demopersonas.Alle.Count(p => p.Deelnames.Count > 1).ShouldBe(1);
        Demopersonas.Alle.Select(p => p.Id).Concat(Demopersonas.Systemen.Select(s => s.Id)).ShouldBeUnique();
    }

    [Fact]
    public void De_personas_van_de_tests_zijn_dezelfde()
    {
        var testpersonas = typeof(Persona).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(p => p.GetValue(null)).OfType<Aanroeper>()
            .Concat([Persona.Regiobeheerder("brussel"), Persona.Regiobeheerder("limburg")]).ToList();

        testpersonas.Count.ShouldBe(10);
        foreach (var test in testpersonas)
        {
            var demo = Demopersonas.Alle.Where(p => p.Id == test.Id).SelectMany(p => p.Deelnames).FirstOrDefault(d => d.Organisatie == test.Organisatie);
            demo.ShouldNotBeNull(test.Id);
            demo.Naam.ShouldBe(test.Organisatienaam);
            demo.Rollen.ShouldBe(test.Rollen.Select(r => r.Context is null ? r.Rol : $"{r.Rol}-{r.Context}"));
        }

        Demopersonas.Systemen.ShouldContain(s => s.Id == Persona.Partner().Id && s.Deelname.Organisatie == Persona.Partner().Organisatie);
    }

    private static string Rolcode(string rol) => Rol.Namen.Keys.First(r => rol == r || rol.StartsWith(r + "-", StringComparison.Ordinal));
}
