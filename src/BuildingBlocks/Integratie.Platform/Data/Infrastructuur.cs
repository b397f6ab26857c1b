namespace Integratie.Platform.Data;

/// <summary>A message for one receiving module, in the schema of the sender (<c>outbox</c>).</summary>
internal sealed class OutboxBericht
{
    /// <summary>Due at once, whatever the clock of the host says; only the database's clock counts.</summary>
    public static readonly DateTimeOffset Meteen = DateTimeOffset.UnixEpoch;

    public required Guid BerichtId { get; init; }

    /// <summary>Id of the receiving module, or <c>jobs:module</c> for a job to be enqueued.</summary>
    public required string Ontvanger { get; init; }

    public required string Naam { get; init; }

    public required string Inhoud { get; init; }

    /// <summary>W3C trace parent of the use case that told it.</summary>
    public string? Spoor { get; init; }

    public required DateTimeOffset Aangemaakt { get; init; }

    public int Pogingen { get; init; }

    public required DateTimeOffset VolgendePoging { get; init; }

    /// <summary>When it was given up; null while it is on its way.</summary>
    public DateTimeOffset? DoodOp { get; init; }

    /// <summary>Kind of the last failure: type and code, never a text that could hold personal data.</summary>
    public string? Fout { get; init; }
}

/// <summary>A message that a handler has dealt with, in the schema of the receiver (<c>inbox</c>).</summary>
internal sealed class InboxRegel
{
    public required Guid BerichtId { get; init; }

    public required string Handler { get; init; }

    public required DateTimeOffset Verwerkt { get; init; }
}

/// <summary>What a use case writes to <c>platform.audit</c>; the database adds time, transaction and number.</summary>
internal sealed class AuditInvoer
{
    /// <summary>Also the operation id: a retry that finds it knows that the first try was committed.</summary>
    public required Guid Id { get; init; }

    public required string Module { get; init; }

    public required string Handeling { get; init; }

    /// <summary>One of <see cref="Audit.Auditsoort"/>.</summary>
    public required string Soort { get; init; }

    public required string Actor { get; init; }

    public string? Organisatie { get; init; }

    public string? Reden { get; init; }

    public string? Dossiersoort { get; init; }

    public string? Dossier { get; init; }

    /// <summary>JSON: per changed row its table, key and fields with the value before and after; null for a reading.</summary>
    public string? Wijzigingen { get; init; }

    public string? Spoor { get; init; }

    /// <summary>Keyed hash of all the above: a row that the application didn't write can't have it.</summary>
    public required byte[] Merk { get; init; }
}

/// <summary>The stored answer to a request with an Idempotency-Key (<c>platform.idempotentie</c>).</summary>
internal sealed class IdempotentieRegel
{
    /// <summary>Hash of key, caller, organisation and use case.</summary>
    public required byte[] Sleutel { get; init; }

    /// <summary>Hash of the request.</summary>
    public required byte[] Verzoek { get; init; }

    /// <summary>The value of the outcome, as JSON.</summary>
    public required string Antwoord { get; init; }

    public required DateTimeOffset Aangemaakt { get; init; }
}
