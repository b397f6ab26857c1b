using Integratie.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Npgsql;

namespace Integratie.Host.Identiteit;

/// <summary>
/// Sessions that were ended before their cookie ran out: a copy of the cookie must not outlive signing out. Only those are kept,
/// so that a page costs one look-up by key and a session that goes on costs no row.
/// </summary>
internal sealed class Sessieeinden(Databank databank, TimeProvider klok)
{
    /// <summary>Where a session keeps its id.</summary>
    public const string Sleutel = "sessie";

    /// <summary>Ends the session of this browser on every host, if it has one.</summary>
    public async Task Beeindig(HttpContext http)
    {
        var huidig = await http.AuthenticateAsync(Identiteitsregistratie.Sessie);
        if (Id(huidig.Properties) is not { } id)
        {
            return;
        }

        var nu = klok.GetUtcNow();
        await using var opdracht = databank.Bron.CreateCommand(
            """
            with weg as (delete from platform.beeindigde_sessie where verloopt < $2)
            insert into platform.beeindigde_sessie (id, verloopt) values ($1, $3) on conflict do nothing
            """);
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        opdracht.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = nu });
        opdracht.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = nu + Sessies.Hoogstens });
        await opdracht.ExecuteNonQueryAsync(http.RequestAborted);
    }

    /// <summary>Whether the session of this cookie has ended; one without an id was never begun here.</summary>
    public async Task<bool> IsBeeindigd(AuthenticationProperties eigenschappen, CancellationToken annulering)
    {
        if (Id(eigenschappen) is not { } id)
        {
            return true;
        }

        await using var opdracht = databank.Bron.CreateCommand("select 1 from platform.beeindigde_sessie where id = $1");
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        return await opdracht.ExecuteScalarAsync(annulering) is not null;
    }

    private static Guid? Id(AuthenticationProperties? eigenschappen) =>
        eigenschappen?.Items.TryGetValue(Sleutel, out var tekst) is true && Guid.TryParse(tekst, out var id) ? id : null;
}
