using System.Security.Cryptography;
using Integratie.Host.Identiteit;
using Microsoft.IdentityModel.Tokens;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>A token that was found good is remembered, but never longer than it holds, and never another one than that.</summary>
[Trait("Eis", "KRN-01")]
public sealed class TokengeheugenTests : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly Tokengeheugen _geheugen = new() { MapInboundClaims = false };

    public void Dispose()
    {
        _geheugen.Dispose();
        _rsa.Dispose();
    }

    [Fact]
    public async Task Hetzelfde_token_wordt_eenmaal_gelezen()
    {
        var token = Maak(TimeSpan.FromMinutes(5));

        var eerste = await _geheugen.ValidateTokenAsync(token, Keuring());
        var tweede = await _geheugen.ValidateTokenAsync(token, Keuring());

        eerste.IsValid.ShouldBeTrue();
        tweede.ClaimsIdentity.ShouldBeSameAs(eerste.ClaimsIdentity);
    }

    [Fact]
    public async Task Een_bekend_token_geldt_niet_langer_dan_het_zelf_zegt()
    {
        var token = Maak(TimeSpan.FromSeconds(5));
        (await _geheugen.ValidateTokenAsync(token, Keuring())).IsValid.ShouldBeTrue();

        await Task.Delay(TimeSpan.FromSeconds(6), TestContext.Current.CancellationToken);

        (await _geheugen.ValidateTokenAsync(token, Keuring())).IsValid.ShouldBeFalse();
    }

    [Fact]
    public async Task Een_token_dat_op_een_bekend_lijkt_wordt_toch_gekeurd()
    {
        var token = Maak(TimeSpan.FromMinutes(5));
        (await _geheugen.ValidateTokenAsync(token, Keuring())).IsValid.ShouldBeTrue();

        var midden = token.LastIndexOf('.') + 20;
        var anders = token[..midden] + (token[midden] == 'A' ? 'B' : 'A') + token[(midden + 1)..];

        (await _geheugen.ValidateTokenAsync(anders, Keuring())).IsValid.ShouldBeFalse();
        (await _geheugen.ValidateTokenAsync(anders, Keuring())).IsValid.ShouldBeFalse();
    }

    private string Maak(TimeSpan duur) => _geheugen.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "proef",
        Audience = "proef",
        Expires = TimeProvider.System.GetUtcNow().Add(duur).UtcDateTime,
        SigningCredentials = new(new RsaSecurityKey(_rsa), SecurityAlgorithms.RsaSha256),
    });

    private TokenValidationParameters Keuring() => new()
    {
        ValidIssuer = "proef",
        ValidAudience = "proef",
        IssuerSigningKey = new RsaSecurityKey(_rsa),
        ClockSkew = TimeSpan.Zero,
    };
}
