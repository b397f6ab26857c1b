using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Integratie.Host.Databanken;
using Integratie.Host.Identiteit;
using Integratie.Host.Tests.Beheer;
using Integratie.Testhost;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>A host outside Development: no invented people, and the provider of the configuration. Another host plays that provider.</summary>
public sealed class ProductieTests(Aanmeldhuis huis) : IClassFixture<Aanmeldhuis>
{
    private const string Aanbieder = "https://aanmelden.voorbeeld.example/op";

    [Theory]
    [InlineData("Er is geen aanbieder", null, null, null)]
    [InlineData("ClientId ontbreekt", Aanbieder, " ", "api")]
    [InlineData("Audience ontbreekt", Aanbieder, "paginas", null)]
    [InlineData("geen https-adres", "http://aanmelden.voorbeeld.example/op", "paginas", "api")]
    [InlineData("geen https-adres", "http://", "paginas", "api")]
    public void Buiten_Development_start_geen_host_zonder_aanbieder(string fout, string? authority, string? client, string? publiek)
    {
        var configuratie = new ConfigurationBuilder().AddInMemoryCollection(Instellingen(authority, client, publiek)).Build();

        var weigering = Should.Throw<StartfoutException>(() => Identiteitsinstellingen.Lees(configuratie, new() { Omgeving = "Production" }));

        weigering.Message.ShouldContain(fout);
        weigering.Oplossing.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task De_host_zelf_weigert_ook() =>
        (await Should.ThrowAsync<StartfoutException>(() => Draaiendehost.Start(
            new() { Persona = false, Achtergrond = false, Omgeving = "Production", Databank = huis.Host.Databank }, Stop))).Oplossing.ShouldContain("Identiteit:Authority");

    [Fact]
    public async Task Buiten_Development_bestaat_de_ingebouwde_aanbieder_niet()
    {
        await using var host = await Start();
        using var bezoeker = new Bezoeker(host.Adres);
        await bezoeker.MeldAan("Lotte Loket");

        await bezoeker.Ga("/connect/authorize?client_id=paginas&response_type=code");
        bezoeker.Status.ShouldBe(HttpStatusCode.NotFound);
        await bezoeker.Ga("/connect/token");
        bezoeker.Status.ShouldBe(HttpStatusCode.NotFound);
        host.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ShouldAllBe(e => !e.RoutePattern.RawText!.Contains("connect"));
        host.Diensten.GetService<IOptionsMonitor<OpenIddictServerOptions>>()?.CurrentValue.SigningCredentials.ShouldBeEmpty();
    }

    [Fact]
    public async Task Wie_een_pagina_opent_gaat_naar_de_aanbieder_en_komt_terug_met_een_veilig_koekje()
    {
        await using var host = await Start();
        using var bezoeker = new Bezoeker(host.Adres);

        var pagina = await bezoeker.MeldAan("Lotte Loket", adres: "/taken");

        bezoeker.Spoor.ShouldContain(a => a.Port == huis.Host.Adres.Port && a.AbsolutePath == "/connect/authorize");
        bezoeker.Adres.ShouldBe(new Uri(host.Adres, "/taken"));
        pagina.QuerySelector(".kop__wie")!.TextContent.ShouldContain("Lotte Loket");
        pagina.QuerySelector(".kop__omgeving").ShouldBeNull();
        var koekje = bezoeker.Koekregels.Single(k => k.StartsWith("__Host-integratie=", StringComparison.Ordinal));
        koekje.ShouldContain("secure");
        koekje.ShouldContain("httponly");
        koekje.ShouldContain("samesite=lax");

        await bezoeker.Druk(pagina, "Afmelden");
        bezoeker.Cookies.ShouldNotContainKey("__Host-integratie");
        bezoeker.Adres.ShouldBe(new Uri(host.Adres, "/afmelden"));
    }

    [Fact]
    public async Task De_api_neemt_een_token_van_de_aanbieder_en_geen_ander()
    {
        await using var host = await Start();

        (await Vraag(host, Teken(Sleutel(), "api"))).ShouldBe(HttpStatusCode.OK);
        (await Vraag(host, Teken(Sleutel(), "andere-api"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await Vraag(host, Teken(new RsaSecurityKey(RSA.Create(2048)), "api"))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Vraagt_de_aanbieder_niet_voor_welke_organisatie_dan_vraagt_de_host_het()
    {
        await using var host = await Start(ZonderOrganisatie);
        using var bezoeker = new Bezoeker(host.Adres);

        var keuze = await bezoeker.MeldAan("Leon Leuven", "Stad Leuven", adres: "/taken?staat=bezig");
        bezoeker.Adres.AbsolutePath.ShouldBe("/organisatie-kiezen");
        bezoeker.Cookies.ShouldNotContainKey("__Host-integratie");
        keuze.QuerySelector(".kop__wie").ShouldBeNull();
        var taken = await bezoeker.Druk(keuze, "OVO002149");
        bezoeker.Adres.PathAndQuery.ShouldBe("/taken?staat=bezig");
        taken.QuerySelector(".kop__wie")!.TextContent.ShouldContain("OVO002149");

        var anders = await bezoeker.Ga("/organisatie-wisselen");
        bezoeker.Adres.AbsolutePath.ShouldBe("/organisatie-kiezen");
        anders.QuerySelectorAll("main button").Single(k => k.TextContent.Contains("Nu", StringComparison.Ordinal)).TextContent.ShouldContain("OVO002149");
        (await bezoeker.Druk(anders, "OVO900001")).QuerySelector(".kop__wie")!.TextContent.ShouldContain("OVO900001");
        (await host.Databank.Sql("select string_agg(handeling || '@' || organisatie, ' ' order by id) from platform.audit where soort = 'aanmelding' and actor = 'vo-leuven-1'"))
            .ShouldBe("Aangemeld@OVO002149 OrganisatieGewisseld@OVO900001");
    }

    [Fact]
    public async Task Wie_daar_niets_te_kiezen_heeft_komt_er_niet_langs()
    {
        await using var host = await Start(ZonderOrganisatie);
        using var bezoeker = new Bezoeker(host.Adres);

        await bezoeker.Ga("/organisatie-kiezen");
        bezoeker.Spoor[1].AbsolutePath.ShouldBe("/aanmelden");
        var pagina = await bezoeker.MeldAan("Lotte Loket", adres: "/taken");
        bezoeker.Adres.AbsolutePath.ShouldBe("/taken");
        pagina.QuerySelector(".kop__keuzes")!.TextContent.ShouldNotContain("Organisatie wisselen");
    }

    [Fact]
    public async Task Niemand_kiest_een_organisatie_waar_hij_geen_rol_heeft()
    {
        await using var host = await Start(ZonderOrganisatie);
        using var bezoeker = new Bezoeker(host.Adres);
        var keuze = await bezoeker.MeldAan("Leon Leuven", "Stad Leuven");

        keuze.QuerySelectorAll("button[name=organisatie]").ToList().ForEach(k => k.SetAttribute("value", "OVO900002"));
        await bezoeker.Druk(keuze, "OVO002149");

        bezoeker.Status.ShouldBe(HttpStatusCode.NotFound);
        bezoeker.Cookies.ShouldNotContainKey("__Host-integratie");
    }

    [Fact]
    public async Task De_beschrijving_wijst_naar_de_aanbieder_van_hier()
    {
        await using var host = await Start();
        using var client = new HttpClient();

        var document = JsonNode.Parse(await client.GetStringAsync(new Uri(host.Adres, "/api/doc/openapi.json"), Stop))!;

        document["components"]!["securitySchemes"]!["bearer"]!["openIdConnectUrl"]!.GetValue<string>().ShouldBe(Aanbieder + "/.well-known/openid-configuration");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Dictionary<string, string?> Instellingen(string? authority, string? client, string? publiek) => new()
    {
        ["Identiteit:Authority"] = authority,
        ["Identiteit:ClientId"] = client,
        ["Identiteit:ClientSecret"] = "geheim",
        ["Identiteit:Audience"] = publiek,
    };

    private SecurityKey Sleutel() => huis.Host.Diensten.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>().CurrentValue.SigningCredentials[0].Key;

    /// <summary>The provider's organisation goes by names that the host doesn't know.</summary>
    private static Dictionary<string, string?> ZonderOrganisatie { get; } = new() { ["Identiteit:Claims:OrganisatieClaim"] = "org", ["Identiteit:Claims:OvoClaim"] = "ovo" };

    private async Task<Draaiendehost> Start(Dictionary<string, string?>? anders = null) => await Draaiendehost.Start(
        new()
        {
            Persona = false,
            Achtergrond = false,
            Omgeving = "Production",
            Databank = huis.Host.Databank,
            Stel = bouwer =>
            {
                Stel(bouwer);
                bouwer.Configuration.AddInMemoryCollection(anders);
            },
        }, Stop);

    /// <summary>As an administrator would configure it, but that what a provider tells of itself over https is given here.</summary>
    private void Stel(WebApplicationBuilder bouwer)
    {
        bouwer.Configuration.AddInMemoryCollection(Instellingen(Aanbieder, Demopersonas.Apilezer, "api"));
        var provider = new OpenIdConnectConfiguration
        {
            Issuer = IngebouwdeAanbieder.Issuer.AbsoluteUri,
            AuthorizationEndpoint = new Uri(huis.Host.Adres, IngebouwdeAanbieder.Autorisatie).AbsoluteUri,
            TokenEndpoint = new Uri(huis.Host.Adres, IngebouwdeAanbieder.Token).AbsoluteUri,
        };
        provider.SigningKeys.Add(Sleutel());
        var beheer = new StaticConfigurationManager<OpenIdConnectConfiguration>(provider);
        bouwer.Services.PostConfigureAll<OpenIdConnectOptions>(o =>
        {
            o.ConfigurationManager = beheer;
            o.ClientSecret = null;
        });
        bouwer.Services.PostConfigureAll<JwtBearerOptions>(o => o.ConfigurationManager = beheer);
    }

    private static string Teken(SecurityKey sleutel, string publiek) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = IngebouwdeAanbieder.Issuer.AbsoluteUri,
        Audience = publiek,
        Claims = new Dictionary<string, object>
        {
            ["sub"] = "1f0b",
            ["client_id"] = "1f0b",
            ["vo_applicatienaam"] = "Klantvolgsysteem",
            ["vo_orgcode"] = "OVO002067",
            ["niscode"] = "44021",
            ["scope"] = "integratie_gebied_lezen",
        },
        SigningCredentials = new(sleutel, SecurityAlgorithms.RsaSha256),
    });

    private static async Task<HttpStatusCode> Vraag(Draaiendehost host, string token)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var antwoord = await client.GetAsync(new Uri(host.Adres, "/api/v1/gebied/gemeenten"), Stop);
        return antwoord.StatusCode;
    }
}
