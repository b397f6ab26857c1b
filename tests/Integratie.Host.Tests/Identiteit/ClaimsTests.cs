using System.Security.Claims;
using Integratie.Host.Identiteit;
using Integratie.Kern;
using Integratie.Platform.Toegang;
using Microsoft.IdentityModel.JsonWebTokens;
using Rolclaims = Integratie.Host.Identiteit.Claims;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>Tokens as ACM/IDM gives them, by the public C# code of its users (DOMEIN B5); invented people.</summary>
[Trait("Eis", "KRN-01")]
public sealed class ClaimsTests
{
    private const string Medewerker =
        """
        {
          "sub": "5a8c2e", "vo_id": "vo-7c1e", "given_name": "Noor", "family_name": "Verzonnen", "vo_email": "noor@voorbeeld.example",
          "vo_orgcode": "OVO900001", "vo_orgnaam": "Agentschap Integratie en Inburgering", "vo_doelgroepcode": "GID", "cot": "vo",
          "integratie_rol_3d": ["Loketmedewerker:OVO900001", "Regiobeheerder-limburg:OVO900001", "Centraal:OVO002067", "Toverkol:OVO900001", "zonder organisatie", ":OVO900001", "Auditor:KBO", 7]
        }
        """;

    [Fact]
    public void Iemand_is_wie_hij_is_voor_de_organisatie_die_hij_koos()
    {
        var wie = Lees(Medewerker);

        wie.Soort.ShouldBe(Aanroepersoort.Medewerker);
        wie.ToString().ShouldBe("vo-7c1e@OVO900001");
        wie.Naam.ShouldBe("Noor Verzonnen");
        wie.Organisatienaam.ShouldBe("Agentschap Integratie en Inburgering");
        wie.Scopes.ShouldBeNull();
    }

    [Fact]
    public void Alleen_bekende_rollen_voor_deze_organisatie_tellen() =>
        Lees(Medewerker).Rollen.ShouldBe([new(Rol.Loketmedewerker), new(Rol.Regiobeheerder, "limburg")]);

    [Theory]
    [InlineData("\"Centraal:OVO900001\"")]
    [InlineData("[\"Centraal:OVO900001\"]")]
    [InlineData("\"[\\\"Centraal:OVO900001\\\"]\"")]
    public void Een_rol_mag_alleen_staan_of_in_een_lijst(string rollen) =>
        Lees($$"""{ "sub": "a", "vo_id": "vo-1", "vo_orgcode": "OVO900001", "integratie_rol_3d": {{rollen}} }""").Rollen.ShouldBe([new(Rol.Centraal)]);

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    [InlineData("Centraal")]
    [InlineData("Centraal-:OVO900001")]
    [InlineData("Centralist:OVO900001")]
    [InlineData("Centraal:OVO90000")]
    [InlineData("")]
    public void Wat_geen_rol_is_geeft_niets(string rol) => Maak(("vo_id", "vo-1"), ("vo_orgcode", "OVO900001"), ("integratie_rol_3d", rol)).Rollen.ShouldBeEmpty();

    [Fact]
    public void Zonder_vo_id_is_het_niemand_ook_niet_het_programma_waarmee_iemand_kwam() =>
        Lees("""{ "sub": "5a8c2e", "client_id": "een-app", "azp": "een-app", "vo_orgcode": "OVO900001", "integratie_rol_3d": "Centraal:OVO900001" }""")
            .ShouldBe(Aanroeper.Onbekend);

    [Fact]
    public void Een_ondernemingsnummer_is_geen_organisatie_zolang_de_ovo_code_ontbreekt()
    {
        Lees("""{ "sub": "a", "vo_id": "vo-1", "vo_orgcode": "0202239951", "integratie_rol_3d": "Centraal:OVO900001" }""").ShouldBe(Aanroeper.Onbekend);
        Lees("""{ "sub": "a", "vo_id": "vo-1", "vo_orgcode": "0202239951", "vo_ovocode": "OVO900001", "integratie_rol_3d": "Centraal:OVO900001" }""")
            .Rollen.ShouldBe([new(Rol.Centraal)]);
    }

    [Fact]
    public void Software_van_een_gemeente_is_een_partnersysteem_van_een_lokaal_bestuur()
    {
        var wie = Lees(
            """
            { "sub": "1f0b", "client_id": "1f0b", "scope": "integratie_gebied_lezen integratie_gebied_beheer", "vo_applicatienaam": "Klantvolgsysteem",
              "vo_orgcode": "OVO002067", "vo_orgnaam": "Stad Gent", "niscode": "44021" }
            """, metToken: true);

        wie.Soort.ShouldBe(Aanroepersoort.Partnersysteem);
        wie.Id.ShouldBe("1f0b");
        wie.Naam.ShouldBe("Klantvolgsysteem");
        wie.Rollen.ShouldBe([new(Rol.Partner), new(Rol.LokaalBestuur)]);
        wie.Scopes!.ShouldBe(["integratie_gebied_lezen", "integratie_gebied_beheer"], ignoreOrder: true);
    }

    [Fact]
    public void Een_token_zonder_scope_opent_niets_en_een_sessie_heeft_er_geen_nodig()
    {
        Lees(Medewerker, metToken: true).Scopes.ShouldNotBeNull().ShouldBeEmpty();
        Lees(Medewerker).Scopes.ShouldBeNull();
    }

    [Fact]
    public void Scopes_mogen_ook_in_een_lijst_staan() =>
        Lees("""{ "sub": "c", "client_id": "c", "scp": ["integratie_gebied_lezen", "openid"], "vo_orgcode": "OVO002067" }""", metToken: true)
            .Scopes!.ShouldBe(["integratie_gebied_lezen", "openid"], ignoreOrder: true);

    [Fact]
    public void De_namen_van_de_claims_staan_in_de_configuratie()
    {
        var claims = new Rolclaims { PersoonClaim = "uid", OrganisatieClaim = "org", RolClaim = "iv_rol_3D" };

        claims.Aanroeper(Identiteit(("uid", "u-1"), ("org", "OVO900001"), ("iv_rol_3D", "centraal:OVO900001")), metToken: false).Rollen.ShouldBe([new(Rol.Centraal)]);
    }

    [Fact]
    public void Wisselen_kan_wie_ook_bij_een_andere_organisatie_een_rol_heeft()
    {
        new Rolclaims().MagWisselen(Identiteit(("vo_id", "a"), ("vo_orgcode", "OVO900001"), ("integratie_rol_3d", "centraal:OVO900001"))).ShouldBeFalse();
        new Rolclaims().MagWisselen(Identiteit(("vo_id", "a"), ("vo_orgcode", "OVO900001"), ("integratie_rol_3d", "vgc:OVO900002"))).ShouldBeTrue();
    }

    [Fact]
    public void Zegt_de_aanbieder_geen_organisatie_dan_is_het_de_enige_van_de_rollen()
    {
        var wie = Identiteit(("vo_id", "a"), ("integratie_rol_3d", "regiobeheerder-brussel:OVO900001"), ("integratie_rol_3d", "centraal:OVO900001"));

        new Rolclaims().MoetKiezen(wie).ShouldBeFalse();
        new Rolclaims().Aanroeper(wie, metToken: false).ToString().ShouldBe("a@OVO900001");
        Maak(("vo_id", "a")).ShouldBe(Aanroeper.Onbekend);
    }

    [Fact]
    public void Zijn_er_rollen_voor_meer_organisaties_dan_is_het_niemand_tot_er_een_gekozen_is()
    {
        var claims = new Rolclaims();
        var wie = claims.Beperk(Identiteit(("vo_id", "a"), ("vo_orgnaam", "Van een ander"), ("integratie_rol_3d", "vgc:OVO900002"), ("integratie_rol_3d", "regiobeheerder-brussel:OVO900001")), "sessie");

        claims.MoetKiezen(wie).ShouldBeTrue();
        claims.Aanroeper(wie, metToken: false).ShouldBe(Aanroeper.Onbekend);
        claims.Organisaties(wie).Select(o => $"{o.Organisatie} {o.Rollen.Single().InWoorden()}").ShouldBe(["OVO900002 Medewerker VGC", "OVO900001 Regiobeheerder Brussel"]);
        var gekozen = claims.Kies(wie, claims.Organisaties(wie)[1].Organisatie);
        claims.Aanroeper(gekozen, metToken: false).Rollen.ShouldBe([new(Rol.Regiobeheerder, "brussel")]);
        claims.Aanroeper(gekozen, metToken: false).Organisatienaam.ShouldBe("OVO900001");
        claims.MoetKiezen(gekozen).ShouldBeFalse();
        claims.MagWisselen(gekozen).ShouldBeTrue();
        claims.Aanroeper(claims.Kies(gekozen, claims.Organisaties(wie)[0].Organisatie), metToken: false).ToString().ShouldBe("a@OVO900002");
    }

    [Fact]
    public void Wie_van_de_aanbieder_een_organisatie_kreeg_kiest_hier_geen_andere()
    {
        var wie = new Rolclaims().Beperk(Identiteit(("vo_id", "a"), ("vo_orgcode", "0202239951"), ("integratie_keuze", "hier"), ("integratie_rol_3d", "vgc:OVO900002"), ("integratie_rol_3d", "centraal:OVO900001")), "sessie");

        new Rolclaims().MoetKiezen(wie).ShouldBeFalse();
        Rolclaims.KoosHier(wie).ShouldBeFalse();
    }

    [Fact]
    public void Een_sessie_onthoudt_niet_meer_dan_nodig()
    {
        var sessie = new Rolclaims().Beperk(
            Identiteit(("vo_id", "a"), ("vo_email", "a@voorbeeld.example"), ("rrn", "00000000000"), ("vo_orgcode", "OVO900001"), ("integratie_rol_3d", "centraal:OVO900001"), ("integratie_rol_3d", "centraal:OVO900001")), "sessie");

        sessie.Claims.Select(c => c.Type).ShouldBe(["vo_id", "vo_orgcode", "integratie_rol_3d"]);
        sessie.Identity!.IsAuthenticated.ShouldBeTrue();
    }

    /// <summary>The way a token comes in: written as a JWT and read by the library that reads them all.</summary>
    private static Aanroeper Lees(string inhoud, bool metToken = false)
    {
        var token = new JsonWebTokenHandler().CreateToken(inhoud);
        return new Rolclaims().Aanroeper(new(new ClaimsIdentity(new JsonWebToken(token).Claims, "proef")), metToken);
    }

    private static Aanroeper Maak(params (string Type, string Waarde)[] claims) => new Rolclaims().Aanroeper(Identiteit(claims), metToken: false);

    private static ClaimsPrincipal Identiteit(params (string Type, string Waarde)[] claims) =>
        new(new ClaimsIdentity(claims.Select(c => new Claim(c.Type, c.Waarde)), "proef"));
}
