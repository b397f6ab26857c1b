namespace Integratie.Platform.Ingebouwd;

/// <summary>How the private PostgreSQL is to run.</summary>
/// <param name="Datamap">Directory of the host's own data (<c>.data</c>); the cluster comes below it in <c>postgres</c>.</param>
internal sealed record EigenPostgresInstellingen(string Datamap)
{
    /// <summary>Name of the environment variable that names the directory of the server programs.</summary>
    public const string Programmavariabele = "INTEGRATIE_POSTGRES_BIN";

    /// <summary>Directory of the server programs (<c>postgres</c>, <c>initdb</c>, <c>pg_ctl</c>); null: look for them.</summary>
    public string? Programmamap { get; init; } = Environment.GetEnvironmentVariable(Programmavariabele);

    /// <summary>Port on 127.0.0.1; null: the port of last time when it is free, and else any free one.</summary>
    public int? Poort { get; init; }

    /// <summary>False only in tests: writing is faster, and a killed server or a power cut may cost the data.</summary>
    public bool Duurzaam { get; init; } = true;

    /// <summary>Remove the cluster once the server has stopped, also when this process is killed. Only in tests.</summary>
    public bool OpruimenNaStop { get; init; }

    /// <summary>How many connections the server takes at once.</summary>
    public int MaximumVerbindingen { get; init; } = 200;

    /// <summary>How long start and stop may take, each.</summary>
    public TimeSpan Wachttijd { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Receives progress lines in plain Dutch.</summary>
    public Action<string> Meld { get; init; } = static _ => { };
}
