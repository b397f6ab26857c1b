using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integratie.Kern;
using Integratie.Platform.Audit;
using Integratie.Platform.Berichten;
using Integratie.Platform.Jobs;
using Integratie.Platform.Toegang;
using Integratie.Platform.Versleuteling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Integratie.Platform.Data;

/// <summary>
/// The data of one module: one schema, with the module's tables, its outbox, its inbox and its migrations history. A
/// handler works on it directly; the pipeline saves, in one round trip, the changes together with the audit row and the
/// messages (ONTWERP 4, 6).
/// </summary>
/// <remarks>The class carries <see cref="SchemaAttribute"/> with the module's id.</remarks>
public abstract class ModuleDbContext : DbContext
{
    internal const string Migratietabel = "__ef_migraties";
    private const int Pogingen = 4;
    private readonly HashSet<string> _seinen = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _vermeldingen = [];
    private bool _teWekken;

    /// <summary>Makes the context; the pool calls this.</summary>
    protected ModuleDbContext(DbContextOptions opties)
        : base(opties) => Module = Contextregistratie.Schema(GetType());

    /// <summary>Id of the module and name of its schema.</summary>
    public string Module { get; }

    /// <summary>
    /// The call that this context serves: decides what the database shows. Set each time the pool hands the context out.
    /// </summary>
    internal Aanroep Aanroep { get; private set; } = new();

    /// <summary>The same Idempotency-Key was committed by another request while this one was being handled.</summary>
    internal static Mislukking Sleutelbotsing { get; } =
        new(Mislukkingssoort.SleutelHergebruikt, nameof(Sleutelbotsing), "Dit verzoek wordt al verwerkt.", []);

    /// <summary>What listeners to a portion of messages leave to be saved together; null outside a portion.</summary>
    internal Portiebewaring? Portie { get; private set; }

    private Afhandelingsdiensten Diensten { get; set; } = null!;

    /// <summary>
    /// What a violated constraint of the database means to people, by name of the constraint. A constraint decides
    /// (never check-then-insert); this gives it words.
    /// </summary>
    protected virtual IReadOnlyDictionary<string, Mislukking> Beperkingen => Geen;

    /// <summary>
    /// Which signal to give once a change of these kinds of rows is committed, for what the module keeps in memory
    /// (<see cref="Modules.IGeheugen"/>). No handler has to think of it.
    /// </summary>
    protected virtual IReadOnlyDictionary<Type, string> Seinen => GeenSeinen;

    private static IReadOnlyDictionary<Type, string> GeenSeinen { get; } = new Dictionary<Type, string>();

    private static IReadOnlyDictionary<string, Mislukking> Geen { get; } = new Dictionary<string, Mislukking>(StringComparer.Ordinal);

    /// <summary>The module's own tables.</summary>
    protected abstract void Modelleer(ModelBuilder model);

    /// <inheritdoc />
    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.HasDefaultSchema(Module);
        Infrastructuurtabellen.Modelleer(modelBuilder, Module);
        Modelleer(modelBuilder);
        Kolomversleuteling.PasToe(modelBuilder, this.GetService<Sleutelring>());
    }

    /// <inheritdoc />
    protected sealed override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<NisCode>().HaveConversion<WaardeOmzetter<NisCode>>().HaveMaxLength(5);
        configurationBuilder.Properties<Postcode>().HaveConversion<WaardeOmzetter<Postcode>>().HaveMaxLength(4);
        configurationBuilder.Properties<OvoCode>().HaveConversion<WaardeOmzetter<OvoCode>>().HaveMaxLength(9);
        configurationBuilder.Properties<KboNummer>().HaveConversion<WaardeOmzetter<KboNummer>>().HaveMaxLength(10);
        configurationBuilder.Properties<Insz>().HaveConversion<WaardeOmzetter<Insz>>().HaveMaxLength(11);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <inheritdoc />
    public sealed override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("De pijplijn bewaart: een handler roept SaveChanges niet zelf aan.");

    internal void Begin(Aanroep aanroep, Afhandelingsdiensten diensten)
    {
        Aanroep = aanroep;
        Diensten = diensten;
        Portie = null;
        _teWekken = false;
        _seinen.Clear();
        _vermeldingen.Clear();
    }

    /// <summary>From here on listeners handle a portion of messages in one transaction.</summary>
    internal Portiebewaring BeginPortie() => Portie = new(this);

    /// <summary>Lets another context of the same module work for the same call.</summary>
    internal void DeelMet(ModuleDbContext ander) => ander.Begin(Aanroep, Diensten);

    /// <summary>
    /// Puts in the audit row what a statement of the handler's own changed: the change tracker doesn't know of it. Such a
    /// statement runs in a transaction that the handler begins and that saving commits.
    /// </summary>
    /// <param name="tabel">Table, with its schema when that is another.</param>
    /// <param name="sleutel">Key of the row, or how many rows.</param>
    /// <param name="actie">toegevoegd, gewijzigd, verwijderd, …</param>
    /// <param name="velden">The values after it; no personal data.</param>
    public void Vermeld(string tabel, string sleutel, string actie, params IEnumerable<(string Veld, string? Waarde)> velden) =>
        _vermeldingen.Add(Auditschrijver.Vermelding(tabel, sleutel, actie, velden));

    /// <summary>Gives a signal once what the handler did is committed.</summary>
    internal void SeinNaBewaren(string sein) => _seinen.Add(sein);

    /// <summary>
    /// Saves everything the handler did, with its audit row and its messages. Returns what went wrong in words, or null.
    /// </summary>
    /// <param name="handeling">Name of the use case.</param>
    /// <param name="idempotentie">The answer to keep for a repeated request; null when no key was sent.</param>
    /// <param name="annulering">Stops waiting; a save that has been sent may still be committed.</param>
    internal async Task<Mislukking?> Bewaar(string handeling, IdempotentieRegel? idempotentie, CancellationToken annulering)
    {
        var operatie = Uuid.Nieuw();
        Set<AuditInvoer>().Add(Bereid(handeling, operatie));
        var gewijzigd = ChangeTracker.Entries<Aggregaat>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        if (idempotentie is not null)
        {
            Set<IdempotentieRegel>().Add(idempotentie);
        }

        for (var poging = 1; ; poging++)
        {
            try
            {
                await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, annulering);
                break;
            }
            catch (DbUpdateException fout) when (IsVoorbijgaand(fout) && poging < Pogingen && Database.CurrentTransaction is null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 * Math.Pow(4, poging - 1)), Diensten.Klok, annulering);
            }
            catch (DbUpdateException fout) when (fout is DbUpdateConcurrencyException || (fout.InnerException is PostgresException && !IsVoorbijgaand(fout)))
            {
                if (poging > 1 && await IsBewaard(operatie, annulering))
                {
                    // An earlier try was committed but its answer got lost: only the new version stays unknown.
                    ChangeTracker.AcceptAllChanges();
                    gewijzigd.Clear();
                    break;
                }

                if (fout.InnerException is not PostgresException db)
                {
                    return Mislukking.Verouderd();
                }

                return db.ConstraintName == Infrastructuurtabellen.IdempotentieSleutel
                    ? Sleutelbotsing
                    : Verwoord(db) ?? throw new BewaarfoutException(db);
            }
        }

        if (Database.CurrentTransaction is { } transactie)
        {
            // The handler began it, for a lock or for statements of its own.
            await transactie.CommitAsync(annulering);
        }

        Aanroep.NieuweVersie = gewijzigd is [var enige] ? enige.Entity.Versie : null;
        Gewekt();
        return null;
    }

    /// <summary>
    /// Whether an operation is in the audit log. Asked as the platform: the caller's scope may not show the row.
    /// </summary>
    private async Task<bool> IsBewaard(Guid operatie, CancellationToken annulering)
    {
        await Database.OpenConnectionAsync(annulering);
        try
        {
            await using var vraag = new NpgsqlBatch((NpgsqlConnection)Database.GetDbConnection())
            {
                BatchCommands =
                {
                    new NpgsqlBatchCommand($"select set_config('{Bereik.Instelling}', '{Bereik.Alles.Waarde}', true)"),
                    new NpgsqlBatchCommand("select exists (select from platform.audit where id = $1)")
                    {
                        Parameters = { new NpgsqlParameter<Guid> { TypedValue = operatie } },
                    },
                },
            };
            await using var lezer = await vraag.ExecuteReaderAsync(annulering);
            return await lezer.NextResultAsync(annulering) && await lezer.ReadAsync(annulering) && lezer.GetBoolean(0);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>Adds to the changes what always goes with them, messages and blind indexes, and gives their audit row.</summary>
    /// <param name="handeling">Name of the use case or listener.</param>
    /// <param name="operatie">Id of the operation; unique in the audit log, so a repeated try is recognised.</param>
    private AuditInvoer Bereid(string handeling, Guid operatie)
    {
        NeemBerichten();
        ChangeTracker.DetectChanges();
        // Once is enough; of itself EF looks again each time somebody goes through the entries.
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var rij in ChangeTracker.Entries().Where(r => r.State is not (EntityState.Unchanged or EntityState.Detached)))
            {
                if (Seinen.TryGetValue(rij.Metadata.ClrType, out var sein))
                {
                    _seinen.Add(sein);
                }
            }

            Kolomversleuteling.WerkIndexenBij(ChangeTracker, Diensten.Sleutels);
            var audit = Auditschrijver.Schrijving(this, operatie, handeling, _vermeldingen, Diensten.Sleutels);
            _vermeldingen.Clear();
            return audit;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>
    /// Plans long work: the task is saved with the rest of the use case, and the job starts after commit.
    /// </summary>
    /// <param name="job">Id of the job, as the module declared it.</param>
    /// <param name="titel">What it does, for the progress page.</param>
    /// <param name="invoer">What the job needs to know: ids and choices, no personal data.</param>
    /// <returns>Key of the task.</returns>
    public Guid PlanTaak(string job, string titel, object invoer)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(invoer);
        var id = Uuid.Nieuw();
        var nu = Diensten.Klok.GetUtcNow();
        VoegToe(new TaakInvoer
        {
            Id = id,
            Job = job,
            Titel = titel,
            Aanvrager = Aanroep.Aanroeper.Id,
            Organisatie = Aanroep.Aanroeper.Organisatie?.Waarde,
            Bereik = Aanroep.Bereik.Waarde,
            Invoer = JsonSerializer.Serialize(invoer, Berichtencatalogus.Json),
            Aangemaakt = nu,
        });
        PlanJob(job, id, nu);
        return id;
    }

    /// <summary>Adds a task to what is saved; the platform's own context knows the table as another type.</summary>
    private protected virtual void VoegToe(TaakInvoer taak) => Set<TaakInvoer>().Add(taak);

    internal void PlanJob(string job, Guid taak, DateTimeOffset nu)
    {
        Zet(Uuid.Nieuw(), Berichtenpomp.Jobontvanger + job.Split('.', 2)[0], Jobstart.Naam,
            JsonSerializer.Serialize(new Jobstart(job, taak), Berichtencatalogus.Json), nu);
        _teWekken = true;
    }

    /// <summary>
    /// Saves what a listener did, inside the pump's transaction for the receiving module; within a portion perhaps later,
    /// with what other listeners did.
    /// </summary>
    internal async Task BewaarBijBericht(string handeling, CancellationToken annulering)
    {
        var audit = Bereid(handeling, Uuid.Nieuw());
        if (Portie is { } portie)
        {
            if (portie.HoudBij(audit))
            {
                return;
            }

            await portie.Bewaar(annulering);
        }

        Set<AuditInvoer>().Add(audit);
        await BewaarRijen(annulering);
        ChangeTracker.Clear();
    }

    internal async Task BewaarRijen(CancellationToken annulering)
    {
        try
        {
            await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, annulering);
        }
        catch (DbUpdateException fout) when (fout.InnerException is PostgresException db && Verwoord(db) is null)
        {
            throw new BewaarfoutException(db);
        }
    }

    /// <summary>Wakes the pump for messages that were written, and the memories for rows that changed; called after commit.</summary>
    internal void Gewekt()
    {
        foreach (var sein in _seinen)
        {
            Diensten.Sein.Zend(sein);
        }

        _seinen.Clear();
        if (_teWekken)
        {
            _teWekken = false;
            Diensten.Sein.Wek(Module);
        }
    }

    /// <inheritdoc />
    public sealed override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("De pijplijn bewaart: een handler roept SaveChanges niet zelf aan.");

    private static bool IsVoorbijgaand(Exception fout) =>
        fout.InnerException is NpgsqlException { IsTransient: true }
        or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown };

    private void NeemBerichten()
    {
        var nu = Diensten.Klok.GetUtcNow();
        foreach (var aggregaat in ChangeTracker.Entries<Aggregaat>().Select(e => e.Entity).Where(a => a.Berichten.Count > 0).ToList())
        {
            foreach (var bericht in aggregaat.Berichten)
            {
                Verzend(bericht, nu);
            }

            aggregaat.WisBerichten();
        }
    }

    /// <summary>Writes a message to the outbox, once for each module that subscribed to it.</summary>
    private void Verzend(IIntegratiebericht bericht, DateTimeOffset nu)
    {
        var naam = Diensten.Catalogus.Naam(bericht.GetType());
        var ontvangers = Diensten.Abonnementen.Ontvangers(naam);
        if (ontvangers.Count == 0)
        {
            return;
        }

        var id = Uuid.Nieuw();
        var inhoud = JsonSerializer.Serialize(bericht, bericht.GetType(), Berichtencatalogus.Json);
        foreach (var ontvanger in ontvangers)
        {
            Zet(id, ontvanger, naam, inhoud, nu);
        }

        _teWekken = true;
    }

    private void Zet(Guid id, string ontvanger, string naam, string inhoud, DateTimeOffset nu) =>
        Set<OutboxBericht>().Add(new()
        {
            BerichtId = id,
            Ontvanger = ontvanger,
            Naam = naam,
            Inhoud = inhoud,
            Spoor = Activity.Current?.Id,
            Aangemaakt = nu,
            VolgendePoging = OutboxBericht.Meteen,
        });

    private Mislukking? Verwoord(PostgresException fout)
    {
        if (fout.ConstraintName is { } beperking && Beperkingen.TryGetValue(beperking, out var woorden))
        {
            return woorden;
        }

        return fout.SqlState switch
        {
            PostgresErrorCodes.UniqueViolation => Mislukking.Regel("BestaatAl", "Dit bestaat al. Zoek het bestaande op en werk daarmee verder."),
            PostgresErrorCodes.ForeignKeyViolation => Mislukking.Ongeldig(
                new Invoerfout("", "Uw invoer verwijst naar iets dat niet bestaat.", Invoerfoutsoort.VerwijzingOntbreekt)),
            PostgresErrorCodes.ExclusionViolation => Mislukking.Regel("PeriodenOverlappen", "De periode overlapt met een andere. Kies andere datums."),
            PostgresErrorCodes.UntranslatableCharacter or PostgresErrorCodes.CharacterNotInRepertoire => Mislukking.Ongeldig(
                new Invoerfout("", "Uw invoer bevat een teken dat niet bewaard kan worden.")),
            _ => null,
        };
    }
}

/// <summary>The database refused a change for a reason that has no words for people: a bug, or broken infrastructure.</summary>
/// <remarks>Its message names the kind and the constraint, never the values (which may be personal data).</remarks>
public sealed class BewaarfoutException : Exception
{
    internal BewaarfoutException(PostgresException fout)
        : base($"De databank weigerde een wijziging (SQLSTATE {fout.SqlState}, beperking {fout.ConstraintName ?? "-"}, tabel {fout.TableName ?? "-"}).")
    {
    }
}

/// <summary>What saving needs besides the context itself.</summary>
internal sealed record Afhandelingsdiensten(
    Abonnementen Abonnementen, Berichtencatalogus Catalogus, Seinpost Sein, Sleutelring Sleutels, TimeProvider Klok);
