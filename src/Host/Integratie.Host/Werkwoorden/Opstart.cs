using System.Net.Sockets;
using Integratie.Host.Databanken;
using Integratie.Host.Modules;
using Integratie.Host.Web;
using Integratie.Platform.Data;
using Integratie.Platform.Ingebouwd;
using Integratie.Platform.Jobs;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Npgsql;

namespace Integratie.Host.Werkwoorden;

/// <summary>What the verbs share: a database, the modules, the host around them, and clear words when one is missing.</summary>
internal sealed class Opstart : IAsyncDisposable
{
    private readonly EigenPostgres? _eigen;

    private Opstart(EigenPostgres? eigen, Databank databank, ModuleCatalogus catalogus, WebApplication app)
    {
        _eigen = eigen;
        Databank = databank;
        Catalogus = catalogus;
        App = app;
    }

    public Databank Databank { get; }

    public ModuleCatalogus Catalogus { get; }

    public WebApplication App { get; }

    /// <summary>Whether the host runs its own PostgreSQL.</summary>
    public bool IsEigenDatabank => _eigen is not null;

    /// <summary>Finds or starts the database, loads the modules and puts the host together; starts nothing else.</summary>
    /// <param name="opties">What the command line decides.</param>
    /// <param name="achtergrond">Whether messages, jobs and seals run.</param>
    /// <param name="annulering">Stops it.</param>
    /// <param name="stel">Changes the builder before anything else does, for tests.</param>
    /// <param name="sleutels">The keys, for tests; null for those of this installation.</param>
    public static async Task<Opstart> Bereid(
        Hostopties opties, bool achtergrond, CancellationToken annulering, Action<WebApplicationBuilder>? stel = null, Sleutelring? sleutels = null)
    {
        var catalogus = ModuleCatalogus.Laad(opties.Modulesbestand, opties.Modulemap, opties.Regio);
        EigenPostgres? eigen = null;
        if (opties.Verbinding is null)
        {
            eigen = await EigenPostgres.Start(new(opties.Data), annulering);
        }

        try
        {
            var databank = eigen is null
                ? new Databank(opties.Verbinding!, opties.Eigenaar ?? opties.Verbinding!, "integratie")
                : new Databank(eigen.ToepassingVerbinding, eigen.EigenaarVerbinding, "integratie");
            var app = Webhuis.Bouw(opties, catalogus, databank, sleutels ?? Sleutels.Lees(Configuratie(opties), opties), achtergrond, stel);
            return new(eigen, databank, catalogus, app);
        }
        catch
        {
            await (eigen?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw;
        }
    }

    /// <summary>Brings the database to this version: schemas, rights, reference data.</summary>
    public async Task Migreer(CancellationToken annulering)
    {
        await App.Services.GetRequiredService<Migrator>().Migreer(annulering);
        await App.Services.GetRequiredService<Databankmerk>().Stel(annulering);
        await KeurSleutels(annulering);
        await LeesGeheugens(annulering);
        await Laad<IReferentiedata>("referentiedata", l => l.Laad(annulering));
    }

    /// <summary>Refuses to work with keys that aren't those of this database: what it would write, nobody could read or trust.</summary>
    /// <exception cref="StartfoutException">The keys are those of another database.</exception>
    public async Task KeurSleutels(CancellationToken annulering)
    {
        if (!await App.Services.GetRequiredService<Databankmerk>().Past(annulering))
        {
            throw new StartfoutException(
                "De sleutels van deze host zijn niet die van deze databank.",
                "Zet Sleutels:Index terug zoals ze was, of kies met --data de map die bij deze databank hoort.");
        }
    }

    /// <summary>Starts serving, and makes the recurring jobs those of the modules that are on.</summary>
    public async Task Start(CancellationToken annulering)
    {
        await KeurSleutels(annulering);
        await App.StartAsync(annulering);
        App.Services.GetRequiredService<Jobwachtrij>().StelHerhaaldeIn(App.Services.GetRequiredService<Jobregister>(), Catalogus.Elders);
    }

    /// <summary>Loads invented data, module after module; each sees what the ones before it brought, also what is kept in memory.</summary>
    public Task LaadDemo(CancellationToken annulering) => Laad<IDemodata>("demodata", async l =>
    {
        await App.Services.LeesGeheugens(annulering);
        await l.Laad(annulering);
    });

    /// <summary>Runs a verb; what stops it is said in one line with the way out.</summary>
    public static async Task<int> Veilig(Func<Task<int>> werk)
    {
        try
        {
            return await werk();
        }
        catch (StartfoutException fout)
        {
            return Zeg(fout.Message, fout.Oplossing);
        }
        catch (IngebouwdFoutException fout)
        {
            return Zeg(fout.Melding, fout.Uitweg);
        }
        catch (IOException fout) when (fout.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException || fout.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
        {
            return Zeg("De poort is al in gebruik.", "Stop het andere programma, of kies een andere poort met --poort N.");
        }
        catch (IOException fout) when (fout.GetBaseException() is SocketException { SocketErrorCode: SocketError.AccessDenied })
        {
            return Zeg("Deze gebruiker mag die poort niet openen.", "Kies een poort boven 1023 met --poort N.");
        }
        catch (UnauthorizedAccessException fout)
        {
            return Zeg($"Deze gebruiker mag een bestand niet lezen of schrijven ({fout.Message}).", "Geef toegang, of kies een andere map met --data MAP.");
        }
        catch (PostgresException fout) when (fout.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedColumn)
        {
            return Zeg("De databank is nog niet klaar voor deze versie.", "Voer eerst de opdracht migreer uit, met dezelfde opties.");
        }
        catch (NpgsqlException fout)
        {
            var reden = fout is PostgresException db ? db.MessageText : "de server antwoordt niet";
            return Zeg($"De databank is niet te gebruiken: {reden}.", "Controleer de connectiestring en of de server draait.");
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Databank.DisposeAsync();
        if (_eigen is not null)
        {
            await _eigen.DisposeAsync();
        }
    }

    private async Task Laad<T>(string naam, Func<T, Task> laad)
    {
        await using var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Aanroep>().BeginAlsSysteem(naam);
        foreach (var lader in scope.ServiceProvider.GetServices<T>())
        {
            await laad(lader);
        }
    }

    private async Task LeesGeheugens(CancellationToken annulering)
    {
        await App.Services.GetRequiredService<Platform.Berichten.Abonnementenbeheer>().Lees(annulering);
        await App.Services.GetRequiredService<Platform.Configuratie.InstellingenInGeheugen>().Lees(annulering);
    }

    private static IConfiguration Configuratie(Hostopties opties) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, $"appsettings.{opties.Omgeving}.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>Says in one line what is wrong and in one what to do.</summary>
    public static int Zeg(string bericht, string oplossing, int code = 1)
    {
        Console.Error.WriteLine($"Integratie start niet: {bericht}");
        Console.Error.WriteLine($"  → {oplossing}");
        return code;
    }
}
