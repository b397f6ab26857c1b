using Integratie.Host.Databanken;

namespace Integratie.Host.Identiteit;

/// <summary>The identity provider of this installation (section <c>Identiteit</c> of the configuration): ACM/IDM, or any other OpenID Connect provider.</summary>
internal sealed record Identiteitsinstellingen
{
    /// <summary>Its address; null means the embedded one, which exists in Development only.</summary>
    public string? Authority { get; init; }

    /// <summary>Id of these pages at the provider.</summary>
    public string? ClientId { get; init; }

    /// <summary>Secret of these pages at the provider.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Audience that a token for the API must name.</summary>
    public string? Audience { get; init; }

    /// <summary>
    /// The address of this installation as browsers know it, as in <c>https://integratie.voorbeeld.be</c>; null when they reach the
    /// host itself on this machine. Behind a reverse proxy redirects are made of it: what a request says of its own name
    /// (<c>Host</c>, <c>X-Forwarded-…</c>) is not believed.
    /// </summary>
    public Uri? Adres { get; init; }

    /// <summary>What the pages ask for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile"];

    /// <summary>What the claims are called.</summary>
    public Claims Claims { get; init; } = new();

    /// <summary>Whether the embedded provider is the one that is used.</summary>
    public bool IsIngebouwd => Authority is null;

    /// <summary>Reads them, and sees to it that nobody can come in by a door that stands open by mistake.</summary>
    /// <exception cref="StartfoutException">Outside Development there is no provider, or it is not fully configured.</exception>
    public static Identiteitsinstellingen Lees(IConfiguration configuratie, Hostopties opties)
    {
        var instellingen = configuratie.GetSection("Identiteit").Get<Identiteitsinstellingen>() ?? new();
        if (instellingen.IsIngebouwd)
        {
            return opties.IsOntwikkeling
                ? instellingen
                : throw new StartfoutException(
                    "Er is geen aanbieder van identiteiten ingesteld.",
                    "Stel Identiteit:Authority, ClientId, ClientSecret en Audience in; de ingebouwde aanbieder met demopersona's draait alleen in Development.");
        }

        foreach (var (naam, waarde) in (ReadOnlySpan<(string, string?)>)[(nameof(ClientId), instellingen.ClientId), (nameof(Audience), instellingen.Audience)])
        {
            if (string.IsNullOrWhiteSpace(waarde))
            {
                throw new StartfoutException($"Identiteit:{naam} ontbreekt.", "Stel bij Identiteit ook ClientId, ClientSecret en Audience in: onder welke naam deze host bij de aanbieder bekend is, en voor welk publiek de tokens van de API bedoeld zijn.");
            }
        }

        return Uri.TryCreate(instellingen.Authority, UriKind.Absolute, out var adres) && (adres.Scheme == Uri.UriSchemeHttps || (opties.IsOntwikkeling && adres.Scheme == Uri.UriSchemeHttp))
            ? instellingen
            : throw new StartfoutException("Identiteit:Authority is geen https-adres.", "Geef het volledige adres van de aanbieder, zoals https://authenticatie.vlaanderen.be/op.");
    }
}
