namespace Integratie.Host.Identiteit;

/// <summary>The identity provider of this installation (section <c>Identiteit</c> of the configuration): ACM/IDM, or any other OpenID Connect provider.</summary>
internal sealed record Identiteitsinstellingen
{
    /// <summary>Its address; null means the embedded one, which exists in Development only.</summary>
    public string? Authority { get; init; }

    /// <summary>The client of the pages at the provider.</summary>
    public string? ClientId { get; init; }

    /// <summary>Its secret; null for a client that has none, because PKCE always protects the exchange.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Audience that a token for the API must name.</summary>
    public string? Audience { get; init; }

    /// <summary>
    /// The address of this installation as browsers know it, as in <c>https://integratie.voorbeeld.be</c>. Behind a reverse proxy
    /// it is what redirects are made of: what a request says of itself (<c>Host</c>, <c>X-Forwarded-…</c>) is not believed.
    /// </summary>
    public Uri? Adres { get; init; }

    /// <summary>What the pages ask for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile"];

    /// <summary>What the claims are called.</summary>
    public Claims Claims { get; init; } = new();

    /// <summary>Reads them.</summary>
    /// <exception cref="Databanken.StartfoutException">Something is missing that this host can't do without.</exception>
    public static Identiteitsinstellingen Lees(IConfiguration configuratie, Hostopties opties)
    {
        var instellingen = configuratie.GetSection("Identiteit").Get<Identiteitsinstellingen>() ?? new();
        if (instellingen.Authority is null && opties.IsOntwikkeling)
        {
            return instellingen;
        }

        (string Naam, bool IsEr)[] nodig =
        [
            ("Authority", instellingen.Authority is not null), ("ClientId", instellingen.ClientId is not null), ("Audience", instellingen.Audience is not null),
            ("Adres", opties.IsOntwikkeling || instellingen.Adres is { IsAbsoluteUri: true }),
        ];
        var ontbreekt = nodig.Where(n => !n.IsEr).Select(n => "Identiteit:" + n.Naam).ToArray();
        return ontbreekt.Length == 0
            ? instellingen
            : throw new Databanken.StartfoutException(
                $"De aanbieder van identiteiten is niet (volledig) ingesteld: {string.Join(", ", ontbreekt)} ontbreekt.",
                "Stel dit in voor ACM/IDM of een andere OpenID Connect-aanbieder; de ingebouwde aanbieder met demopersona's draait alleen in Development.");
    }
}
