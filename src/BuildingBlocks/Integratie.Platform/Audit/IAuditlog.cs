using System.Diagnostics;
using Integratie.Kern;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Npgsql;

namespace Integratie.Platform.Audit;

/// <summary>The audit rows that belong to no change: readings and refusals. Written before the answer leaves.</summary>
public interface IAuditlog
{
    /// <summary>The caller opened the file of a person.</summary>
    Task Lezing(string module, string handeling, IDossierlezing lezing, CancellationToken annulering);

    /// <summary>The caller was refused a use case.</summary>
    Task Weigering(string module, string handeling, CancellationToken annulering);
}

internal sealed class Auditlog(Databank databank, Aanroep aanroep) : IAuditlog
{
    public Task Lezing(string module, string handeling, IDossierlezing lezing, CancellationToken annulering) =>
        Schrijf(Auditsoort.Lezing, module, handeling, lezing.Dossiersoort, lezing.Dossier, annulering);

    public Task Weigering(string module, string handeling, CancellationToken annulering) =>
        Schrijf(Auditsoort.Weigering, module, handeling, null, null, annulering);

    private async Task Schrijf(
        string soort, string module, string handeling, string? dossiersoort, string? dossier, CancellationToken annulering)
    {
        await using var opdracht = databank.Bron.CreateCommand(
            """
            insert into platform.audit (id, module, handeling, soort, actor, organisatie, reden, dossiersoort, dossier, spoor)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """);
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = Uuid.Nieuw() });
        foreach (var waarde in (string?[])
            [
                module, handeling, soort, aanroep.Aanroeper.Id, aanroep.Aanroeper.Organisatie?.Waarde, aanroep.Reden,
                dossiersoort, dossier, Activity.Current?.TraceId.ToHexString(),
            ])
        {
            opdracht.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = waarde });
        }

        await opdracht.ExecuteNonQueryAsync(annulering);
    }
}
