using System.Security.Claims;
using Integratie.Kern;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>Who somebody is, from claims as ACM/IDM gives them (DOMEIN B5). Invented people and codes.</summary>
[Trait("Eis", "KRN-01")]
public sealed class ClaimsTests
{
    private static readonly Host.Identiteit.Claims Standaard = new();

    [Fact]
    public void Een_medewerker_krijgt_de_rollen_voor_de_gekozen_organisatie()
    {
        var wie = Lees(
            ("sub", "abc"), ("vo_id", "4f1e"), ("given_name", "Noor"), ("family_name", "Nergens"), ("vo_orgcode", "OVO002067"), ("vo_orgnaam", "Stad Gent"),
            ("vo_doelgroepcode", "LB"), ("integratie_rol_3d", "lokaal-bestuur:OVO002067"), ("integratie_rol_3d", "regiobeheerder-brussel:OVO002067"));

        wie.Soort.ShouldBe(Aanroepersoort.Medewerker);
        wie.Id.ShouldBe("4f1e");
        wie.Naam.ShouldBe("Noor Nergens");
        wie.Organisatienaam.ShouldBe("Stad Gent");
        wie.Rollen.ShouldBe([new Roltoekenning(Rol.LokaalBestuur), new(Rol.Regiobeheerder, "brussel")]);
        wie.Scopes.ShouldBeNull();
    }

    [Theory]
    [InlineData("centraal:OVO002149", "een rol voor een andere organisatie")]
    [InlineData("keizer:OVO002067", "een onbekende rol")]
    [InlineData("centraal", "een rol zonder organisatie")]
    [InlineData("centraal:OVO002067:OVO002149", "een rol met twee organisaties")]
    [InlineData("centraal:0316380841", "een rol met een ondernemingsnummer")]
    [InlineData("Centraal:OVO002067", "een rol met een hoofdletter")]
    [InlineData("centraal-:OVO002067", "een lege context")]
    [InlineData("centraalbureau:OVO002067", "een rol die alleen begint als een bekende")]
    [InlineData("", "niets")]
    public void Wat_geen_rol_voor_deze_organisatie_is_geeft_niets(string claim, string waarom) =>
        Lees(("vo_id", "4f1e"), ("vo_orgcode", "OVO002067"), ("integratie_rol_3d", claim)).Rollen.ShouldBeEmpty(waarom);

    [Fact]
    public void Dezelfde_rol_uit_token_en_gebruikersinformatie_telt_een_keer() =>
        Lees(("vo_id", "4f1e"), ("vo_orgcode", "OVO002067"), ("integratie_rol_3d", "centraal:OVO002067"), ("integratie_rol_3d", "centraal:OVO002067"))
            .Rollen.ShouldBe([new Roltoekenning(Rol.Centraal)]);

    [Fact]
    public void Wie_geen_vo_id_heeft_en_geen_systeem_is_is_niemand() =>
        Lees(("sub", "abc"), ("vo_orgcode", "OVO002067"), ("integratie_rol_3d", "centraal:OVO002067")).IsAangemeld.ShouldBeFalse();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0316380841")]
    [InlineData("OVO2067")]
    public void Zonder_ovo_code_is_er_niemand(string? orgcode) =>
        Lees(orgcode is null ? [("vo_id", "4f1e")] : [("vo_id", "4f1e"), ("vo_orgcode", orgcode)]).IsAangemeld.ShouldBeFalse();

    [Fact]
    public void Met_een_ondernemingsnummer_als_orgcode_beslist_de_ovo_code()
    {
        var wie = Lees(("vo_id", "4f1e"), ("vo_orgcode", "0316380841"), ("vo_ovocode", "OVO002067"), ("integratie_rol_3d", "lokaal-bestuur:OVO002067"));

        wie.Organisatie!.Value.Waarde.ShouldBe("OVO002067");
        wie.HeeftRol(Rol.LokaalBestuur).ShouldBeTrue();
    }

    [Fact]
    public void Twee_organisaties_tegelijk_zeggen_niets() =>
        Lees(("vo_id", "4f1e"), ("vo_orgcode", "OVO002067"), ("vo_orgcode", "OVO002149")).IsAangemeld.ShouldBeFalse();

    [Fact]
    public void Een_systeem_heeft_scopes_en_de_rol_van_partner()
    {
        var wie = Lees(metToken: true,
            ("client_id", "5521"), ("vo_applicatienaam", "Klantvolgsysteem"), ("vo_orgcode", "OVO002067"), ("niscode", "44021"), ("scope", "integratie_gebied_lezen dv_iets_anders"));

        wie.Soort.ShouldBe(Aanroepersoort.Partnersysteem);
        wie.Id.ShouldBe("5521");
        wie.Naam.ShouldBe("Klantvolgsysteem");
        wie.Rollen.ShouldBe([new Roltoekenning(Rol.Partner)]);
        wie.Scopes!.Order().ShouldBe(["dv_iets_anders", "integratie_gebied_lezen"]);
    }

    [Fact]
    public void Een_token_zonder_scope_mag_niets_ook_niet_van_een_medewerker() =>
        Lees(metToken: true, ("vo_id", "4f1e"), ("client_id", "lezer"), ("vo_orgcode", "OVO002067"), ("integratie_rol_3d", "centraal:OVO002067"))
            .Scopes.ShouldNotBeNull().ShouldBeEmpty();

    [Fact]
    public void Een_andere_aanbieder_geeft_zijn_claims_andere_namen()
    {
        var eigen = new Host.Identiteit.Claims { PersoonClaim = "employee", OrganisatieClaim = "org", OrganisatienaamClaim = "org_name", RolClaim = "roles" };

        var wie = eigen.Aanroeper(Met(("employee", "e1"), ("name", "Noor Nergens"), ("org", "OVO002067"), ("org_name", "Gent"), ("roles", "centraal:OVO002067"), ("vo_id", "genegeerd")), metToken: false);

        (wie.Id, wie.Naam, wie.Organisatienaam).ShouldBe(("e1", "Noor Nergens", "Gent"));
        wie.HeeftRol(Rol.Centraal).ShouldBeTrue();
    }

    [Fact]
    public void Claims_zonder_aanmelding_tellen_niet() =>
        Standaard.Aanroeper(new(new ClaimsIdentity([new("vo_id", "4f1e"), new("vo_orgcode", "OVO002067")])), metToken: false).IsAangemeld.ShouldBeFalse();

    private static Aanroeper Lees(params (string Type, string Waarde)[] claims) => Lees(metToken: false, claims);

    private static Aanroeper Lees(bool metToken, params (string Type, string Waarde)[] claims) => Standaard.Aanroeper(Met(claims), metToken);

    private static ClaimsPrincipal Met(params (string Type, string Waarde)[] claims) =>
        new(new ClaimsIdentity(claims.Select(c => new Claim(c.Type, c.Waarde)), "test"));
}
