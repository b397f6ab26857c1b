using Integratie.Kern;
using Integratie.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Npgsql;

namespace Integratie.Host.Identiteit;

/// <summary>
/// Sessions that were ended before their cookie ran out: a copy of the cookie must not outlive signing out. Only those are kept,
/// so that a page costs one look-up by key and a session that goes on costs no row.
/// </summary>
internal sealed class Zittingen(Databank databank, TimeProvider klok)
{
    /// <summary>How long a session lasts without use.</summary>
    public static readonly TimeSpan Duur = TimeSpan.FromHours(9);

    private const string Sleutel = "zitting";

    /// <summary>Begins one; the one that this browser had, ends: signing in again gives nothing to whoever planted the old one.</summary>
    public async Task Begin(CookieSigningInContext aanmelding)
    {
        await Beeindig(aanmelding.HttpContext);
        aanmelding.Properties.Items[Sleutel] = Uuid.Nieuw().ToString();
    }

    /// <summary>Ends the one of this browser, if it has one.</summary>
    public async Task Beeindig(HttpContext http)
    {
        var huidig = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (Id(huidig.Properties) is not { } id)
        {
            return;
        }

        var nu = klok.GetUtcNow();
        await using var opdracht = databank.Bron.CreateCommand(
            """
            with weg as (delete from platform.beeindigde_zitting where verloopt < $2)
            insert into platform.beeindigde_zitting (id, verloopt) values ($1, $3) on conflict do nothing
            """);
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        opdracht.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = nu });
        opdracht.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = nu + Duur + TimeSpan.FromHours(1) });
        await opdracht.ExecuteNonQueryAsync(http.RequestAborted);
    }

    /// <summary>Refuses the cookie of a session that has ended.</summary>
    public async Task Keur(CookieValidatePrincipalContext zitting)
    {
        if (Id(zitting.Properties) is not { } id || await IsBeeindigd(id, zitting.HttpContext.RequestAborted))
        {
            zitting.RejectPrincipal();
        }
    }

    private async Task<bool> IsBeeindigd(Guid id, CancellationToken annulering)
    {
        await using var opdracht = databank.Bron.CreateCommand("select 1 from platform.beeindigde_zitting where id = $1");
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        return await opdracht.ExecuteScalarAsync(annulering) is not null;
    }

    private static Guid? Id(AuthenticationProperties? eigenschappen) =>
        eigenschappen?.Items.TryGetValue(Sleutel, out var tekst) is true && Guid.TryParse(tekst, out var id) ? id : null;
}
