namespace Integratie.Host;

/// <summary>What the command line and the environment decide about a host.</summary>
internal sealed record Hostopties
{
    /// <summary>Port on which it listens; 0 takes a free one.</summary>
    public int Poort { get; init; } = 5080;

    /// <summary>Region whose set of modules runs; null for all.</summary>
    public string? Regio { get; init; }

    /// <summary>Folder for the embedded PostgreSQL, keys and the audit anchor.</summary>
    public string Data { get; init; } = ".data";

    /// <summary>Connection string of a PostgreSQL server; null for the embedded one.</summary>
    public string? Verbinding { get; init; }

    /// <summary>Connection string of the owner of the schemas, for <c>migreer</c>; null when it is the same.</summary>
    public string? Eigenaar { get; init; }

    /// <summary>Whether demo data is loaded (never in Production).</summary>
    public bool Demo { get; init; } = true;

    /// <summary>Path of <c>modules.json</c>.</summary>
    public string Modulesbestand { get; init; } = Path.Combine(AppContext.BaseDirectory, "modules.json");

    /// <summary>Folder with a folder per module.</summary>
    public string Modulemap { get; init; } = Path.Combine(AppContext.BaseDirectory, "modules");

    /// <summary>Folder with the assets of the Kit.</summary>
    public string Kitmap { get; init; } = Path.Combine(AppContext.BaseDirectory, "kit");

    /// <summary>Name of the environment: Development or Production.</summary>
    public string Omgeving { get; init; } = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? "Development";

    /// <summary>Whether this is the environment of developers, with an embedded identity provider and demo data.</summary>
    public bool IsOntwikkeling => Omgeving == "Development";
}
