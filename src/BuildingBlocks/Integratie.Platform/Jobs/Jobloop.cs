using System.Text.Json;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Npgsql;

namespace Integratie.Platform.Jobs;

/// <summary>
/// One run of a job. When it serves a task, progress, errors and the result go to the task, at most twice a second, and
/// a request to cancel comes back as cancellation.
/// </summary>
public sealed class Jobloop
{
    private const int MaximumFouten = 1000;
    private static readonly TimeSpan Tussentijd = TimeSpan.FromMilliseconds(500);
    private static readonly JsonSerializerOptions Opties = Json.Opties();

    private readonly Databank _databank;
    private readonly TimeProvider _klok;
    private readonly CancellationTokenSource _annulering;
    private readonly string _invoer;
    private readonly List<Taakfout> _fouten = [];
    private int _aantalFouten;
    private int _gedaan;
    private int? _totaal;
    private long _laatst;

    internal Jobloop(Databank databank, TimeProvider klok, Guid? taak, string invoer, CancellationTokenSource annulering)
    {
        _databank = databank;
        _klok = klok;
        _annulering = annulering;
        _invoer = invoer;
        Taak = taak;
    }

    /// <summary>The task this run serves; null for a run by the clock.</summary>
    public Guid? Taak { get; }

    /// <summary>One line for people about how it ended.</summary>
    public string? Uitleg { get; set; }

    /// <summary>What the use case that started the task handed over.</summary>
    public T Invoer<T>() => JsonSerializer.Deserialize<T>(_invoer, Opties)
        ?? throw new InvalidOperationException("De taak heeft geen invoer.");

    /// <summary>Says how far it is. Cheap to call for every row.</summary>
    /// <param name="gedaan">How many are done.</param>
    /// <param name="totaal">Of how many; null when that isn't known.</param>
    public async Task Voortgang(int gedaan, int? totaal)
    {
        _gedaan = gedaan;
        _totaal = totaal;
        if (_klok.GetElapsedTime(_laatst) >= Tussentijd)
        {
            _laatst = _klok.GetTimestamp();
            await Bewaar();
        }
    }

    /// <summary>Reports a row that went wrong; the rest goes on.</summary>
    /// <param name="rij">Number of the row as the user sees it, from 1.</param>
    /// <param name="bericht">What is wrong and what to do, without personal data.</param>
    public void Fout(int rij, string bericht)
    {
        _aantalFouten++;
        if (_fouten.Count < MaximumFouten)
        {
            _fouten.Add(new(rij, bericht));
        }
    }

    /// <summary>Keeps the file that came of it, for the caller to fetch.</summary>
    public async Task Resultaat(string naam, string type, byte[] inhoud)
    {
        if (Taak is not { } taak)
        {
            return;
        }

        await using var opdracht = _databank.Bron.CreateCommand(
            "update platform.taak set bestand = $2, bestandsnaam = $3, bestandstype = $4 where id = $1");
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = taak });
        opdracht.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = inhoud });
        opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = naam });
        opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = type });
        await opdracht.ExecuteNonQueryAsync(_annulering.Token);
    }

    /// <summary>Writes the state of things, and hears whether somebody wants it to stop.</summary>
    internal async Task Bewaar()
    {
        if (Taak is not { } taak)
        {
            return;
        }

        await using var opdracht = _databank.Bron.CreateCommand(
            """
            update platform.taak set gedaan = $2, totaal = $3, fouten = $4::jsonb, aantal_fouten = $5
            where id = $1 returning annuleren_gevraagd
            """);
        opdracht.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = taak });
        opdracht.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _gedaan });
        opdracht.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = _totaal });
        opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = JsonSerializer.Serialize(_fouten, Opties) });
        opdracht.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _aantalFouten });
        if (await opdracht.ExecuteScalarAsync() is true)
        {
            await _annulering.CancelAsync();
        }
    }
}

/// <summary>One row of a long task that went wrong.</summary>
/// <param name="Rij">Number of the row as the user sees it, from 1.</param>
/// <param name="Bericht">What is wrong and what to do.</param>
public sealed record Taakfout(int Rij, string Bericht);
