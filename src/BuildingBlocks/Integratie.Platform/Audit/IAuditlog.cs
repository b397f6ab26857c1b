using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Npgsql;

namespace Integratie.Platform.Audit;

/// <summary>The audit rows that belong to no change: readings and refusals. Written before the answer leaves.</summary>
public interface IAuditlog
{
    /// <summary>The caller opened the file of a person.</summary>
    Task Lezing(string module, string handeling, IDossierlezing lezing, CancellationToken annulering);

    /// <summary>The caller saw several files of persons at once, as among the answers to a search.</summary>
    /// <param name="module">Id of the module.</param>
    /// <param name="handeling">Name of the use case.</param>
    /// <param name="soort">Kind of file, see <see cref="IDossierlezing.Dossiersoort"/>.</param>
    /// <param name="dossiers">Keys of the files; nothing is written when there are none.</param>
    /// <param name="annulering">Stops the writing.</param>
    Task Lezingen(string module, string handeling, string soort, IEnumerable<Guid> dossiers, CancellationToken annulering);

    /// <summary>The caller signed in or out.</summary>
    /// <param name="handeling">What happened: <c>Aangemeld</c>, <c>Afgemeld</c>.</param>
    /// <param name="annulering">Stops the writing.</param>
    Task Aanmelding(string handeling, CancellationToken annulering);

    /// <summary>The caller was refused a use case.</summary>
    Task Weigering(string module, string handeling, CancellationToken annulering);
}

internal sealed class Auditlog(Databank databank, Aanroep aanroep, Sleutelring sleutels) : IAuditlog
{
    public Task Lezing(string module, string handeling, IDossierlezing lezing, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(lezing);
        return Schrijf(
            Auditschrijver.Feit(Auditsoort.Lezing, module, handeling, aanroep, lezing.Dossiersoort, lezing.Dossier, sleutels), annulering);
    }

    public async Task Lezingen(string module, string handeling, string soort, IEnumerable<Guid> dossiers, CancellationToken annulering)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        List<AuditInvoer> rijen =
            [.. dossiers.Select(d => Auditschrijver.Feit(Auditsoort.Lezing, module, handeling, aanroep, soort, d.ToString(), sleutels))];
        if (rijen.Count > 0)
        {
            await using var opdracht = databank.Bron.CreateCommand();
            await Auditschrijver.Schrijf(opdracht, rijen, annulering);
        }
    }

    public Task Aanmelding(string handeling, CancellationToken annulering) =>
        Schrijf(Auditschrijver.Feit(Auditsoort.Aanmelding, Infrastructuurtabellen.Platform, handeling, aanroep, null, null, sleutels), annulering);

    public Task Weigering(string module, string handeling, CancellationToken annulering) =>
        Schrijf(Auditschrijver.Feit(Auditsoort.Weigering, module, handeling, aanroep, null, null, sleutels), annulering);

    private async Task Schrijf(AuditInvoer rij, CancellationToken annulering)
    {
        await using var opdracht = databank.Bron.CreateCommand(
            """
            insert into platform.audit (id, merk, module, handeling, soort, actor, organisatie, reden, dossiersoort, dossier, spoor)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """);
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = rij.Id });
        opdracht.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = rij.Merk });
        foreach (var waarde in (string?[])
            [rij.Module, rij.Handeling, rij.Soort, rij.Actor, rij.Organisatie, rij.Reden, rij.Dossiersoort, rij.Dossier, rij.Spoor])
        {
            opdracht.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = waarde });
        }

        await opdracht.ExecuteNonQueryAsync(annulering);
    }
}
