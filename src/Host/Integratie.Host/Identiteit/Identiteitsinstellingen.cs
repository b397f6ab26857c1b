namespace Integratie.Host.Identiteit;

/// <summary>The identity provider of this installation (section <c>Identiteit</c> of the configuration): ACM/IDM, or any other OpenID Connect provider.</summary>
internal sealed record Identiteitsinstellingen
{
    /// <summary>Its address; null means the embedded one, which exists in Development only.</summary>
    public string? Authority { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>Audience that a token for the API must name.</summary>
    public string? Audience { get; init; }

    /// <summary>What the pages ask for.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile"];

    /// <summary>What the claims are called.</summary>
    public Claims Claims { get; init; } = new();
}
