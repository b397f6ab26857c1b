using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Integratie.Host.Identiteit;

/// <summary>
/// Remembers for a minute, and never past its end, that a token was found good: a caller sends the same one with each request,
/// and reading it and checking its signature is a good part of what a small question costs (docs/prestaties.md).
/// </summary>
/// <remarks>
/// A token says all there is to know about its caller; nothing else is asked when one is checked, so there is nothing that could
/// have changed meanwhile but the provider's keys. A token signed with a key that was withdrawn holds a minute longer. What a
/// caller may do is decided at each request, as before.
/// </remarks>
internal sealed class Tokengeheugen : JsonWebTokenHandler, IDisposable
{
    private static readonly TimeSpan Duur = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _goed = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        ArgumentNullException.ThrowIfNull(validationParameters);
        if (_goed.TryGetValue(token, out TokenValidationResult? bekend))
        {
            return bekend!;
        }

        var oordeel = await base.ValidateTokenAsync(token, validationParameters);
        if (oordeel.IsValid)
        {
            var einde = new DateTimeOffset(oordeel.SecurityToken.ValidTo, TimeSpan.Zero) + validationParameters.ClockSkew;
            var straks = TimeProvider.System.GetUtcNow() + Duur;
            _goed.Set(token, oordeel, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpiration = einde < straks ? einde : straks });
        }

        return oordeel;
    }

    public void Dispose() => _goed.Dispose();
}
