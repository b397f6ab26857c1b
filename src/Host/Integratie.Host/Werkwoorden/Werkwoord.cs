using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Integratie.Host.Databanken;
using Npgsql;

namespace Integratie.Host.Werkwoorden;

/// <summary>The verbs of the host program and their flags.</summary>
internal static class Werkwoord
{
    private static readonly Option<int> Poort = new("--poort")
    {
        Description = "Poort waarop de host luistert",
        DefaultValueFactory = _ => 5080,
        CustomParser = LeesPoort,
        Recursive = true,
    };

    private static readonly Option<string?> Regio = new("--regio") { Description = "Alleen de modules van deze regio", Recursive = true };
    private static readonly Option<string> Data = new("--data") { Description = "Map voor de eigen databank en de sleutels", DefaultValueFactory = _ => ".data", Recursive = true };
    private static readonly Option<string?> Verbinding = new("--verbinding") { Description = "Connectiestring van een PostgreSQL-server, in plaats van de eigen databank", Recursive = true };
    private static readonly Option<string?> Eigenaar = new("--eigenaar") { Description = "Connectiestring van de eigenaar van de schema's, voor migreer", Recursive = true };
    private static readonly Option<bool> ZonderDemo = new("--zonder-demo") { Description = "Laad geen demodata", Recursive = true };
    private static readonly Option<string?> Modules = new("--modules") { Description = "Pad van modules.json", Recursive = true };

    public static RootCommand Lijst()
    {
        var wortel = new RootCommand("Integratie: het werkplatform van integratie en inburgering.")
        {
            Poort, Regio, Data, Verbinding, Eigenaar, ZonderDemo, Modules,
        };
        wortel.Add(Maak("run", "Start de host (dit gebeurt ook zonder opdracht)", Draai.Voer));
        wortel.Add(Maak("migreer", "Breng de databank bij: schema's, rechten, referentiedata", Migreer.Voer));
        wortel.Add(Maak("keur", "Keur de modules zonder te starten", Keur.Voer));
        wortel.Add(Maak("modules", "Toon wat elke module meebrengt", Canvas.Voer));
        wortel.Add(Maak("demo", "Laad de demodata", Demo.Voer));
        wortel.Add(new Command("audit", "Werk met het auditlogboek") { Maak("controleer", "Controleer of het auditlogboek ongeschonden is", Audit.Controleer) });
        wortel.Add(new Command("sleutels", "Werk met de sleutels") { Maak("hernieuw", "Herschrijf met de nieuwste sleutel wat een oudere schreef", Sleutelwissel.Hernieuw) });
        wortel.SetAction((uitleg, annulering) => Omhul(Draai.Voer, uitleg, annulering));
        return wortel;
    }

    /// <summary>Runs what the command line asks; a line that makes no sense is answered with what does.</summary>
    public static async Task<int> Voer(string[] regel)
    {
        var gelezen = Lijst().Parse(regel);
        if (gelezen.Errors.Count == 0)
        {
            // After Ctrl+C the library would end the process in 2 seconds, in the middle of stopping the server and the jobs.
            return await gelezen.InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(60) });
        }

        var bericht = gelezen.UnmatchedTokens.Count > 0
            ? $"'{gelezen.UnmatchedTokens[0]}' is geen opdracht of optie van Integratie."
            : gelezen.Errors[0].Message;
        return Opstart.Zeg(bericht, "Met --help ziet u wat kan.", 2);
    }

    private static int LeesPoort(ArgumentResult gelezen)
    {
        if (int.TryParse(gelezen.Tokens.SingleOrDefault()?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var poort) && poort is >= 0 and <= ushort.MaxValue)
        {
            return poort;
        }

        gelezen.AddError($"De poort moet een getal zijn van 1 tot {ushort.MaxValue}.");
        return default;
    }

    private static Command Maak(string naam, string uitleg, Func<Hostopties, CancellationToken, Task<int>> werk)
    {
        var opdracht = new Command(naam, uitleg);
        opdracht.SetAction((gelezen, annulering) => Omhul(werk, gelezen, annulering));
        return opdracht;
    }

    /// <summary>What stops a host is said in one line with the way out; never as a stack trace.</summary>
    private static async Task<int> Omhul(Func<Hostopties, CancellationToken, Task<int>> werk, ParseResult gelezen, CancellationToken annulering)
    {
        var standaard = new Hostopties();
        var opties = standaard with
        {
            Poort = gelezen.GetValue(Poort),
            Regio = gelezen.GetValue(Regio),
            Data = Path.GetFullPath(gelezen.GetValue(Data)!),
            Verbinding = gelezen.GetValue(Verbinding) ?? Environment.GetEnvironmentVariable("INTEGRATIE_VERBINDING"),
            Eigenaar = gelezen.GetValue(Eigenaar) ?? Environment.GetEnvironmentVariable("INTEGRATIE_EIGENAAR"),
            Demo = !gelezen.GetValue(ZonderDemo),
            Modulesbestand = gelezen.GetValue(Modules) ?? standaard.Modulesbestand,
        };
        return await Opstart.Veilig(() => werk(opties with { Verbinding = Leesbaar(opties.Verbinding), Eigenaar = Leesbaar(opties.Eigenaar) }, annulering));
    }

    /// <summary>The text itself isn't repeated: it may hold a password.</summary>
    private static string? Leesbaar(string? verbinding)
    {
        try
        {
            return verbinding is null ? null : new NpgsqlConnectionStringBuilder(verbinding).ConnectionString;
        }
        catch (Exception fout) when (fout is ArgumentException or FormatException)
        {
            throw new StartfoutException(
                "De connectiestring is niet te lezen.", "Schrijf ze als Host=…;Port=…;Database=…;Username=…;Password=…, in --verbinding of INTEGRATIE_VERBINDING.");
        }
    }
}
