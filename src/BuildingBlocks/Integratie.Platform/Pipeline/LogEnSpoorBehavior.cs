using System.Diagnostics;
using Integratie.Kern;
using Integratie.Platform.Telemetrie;
using Integratie.Platform.Toegang;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Integratie.Platform.Pipeline;

/// <summary>First step: a span, a figure and a log scope per use case, tagged with its module.</summary>
internal sealed partial class LogEnSpoorBehavior<TVerzoek, TUitkomst>(ILogger<LogEnSpoorBehavior<TVerzoek, TUitkomst>> log, Aanroep aanroep)
    : IPipelineBehavior<TVerzoek, TUitkomst>
    where TVerzoek : IRequest<TUitkomst>
    where TUitkomst : IUitkomst<TUitkomst>
{
    public async Task<TUitkomst> Handle(TVerzoek request, CancellationToken cancellationToken, RequestHandlerDelegate<TUitkomst> next)
    {
        var info = Verzoekinfo.Van(typeof(TVerzoek));
        var begin = Stopwatch.GetTimestamp();
        using var spoor = Meting.Bron.StartActivity(info.Naam);
        spoor?.SetTag("module", info.Module);
        using var kader = log.BeginScope(new Logkader(info.Module, info.Naam, aanroep.Aanroeper));

        var uitkomst = "uitzondering";
        try
        {
            var antwoord = await next();
            uitkomst = antwoord.Mislukking?.Code ?? "gelukt";
            if (antwoord.Mislukking is { } mislukking)
            {
                Mislukt(info.Naam, mislukking.Soort, mislukking.Code);
            }

            return antwoord;
        }
        finally
        {
            spoor?.SetTag("uitkomst", uitkomst);
            Meting.Verzoekduur.Record(
                Stopwatch.GetElapsedTime(begin).TotalMilliseconds,
                new("module", info.Module), new("verzoek", info.Naam), new("uitkomst", uitkomst));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Verzoek} lukte niet: {Soort} ({Code})")]
    private partial void Mislukt(string verzoek, Mislukkingssoort soort, string code);

    /// <summary>The log scope; readable as text, and as named values for a structured exporter.</summary>
    private sealed class Logkader(string module, string verzoek, Aanroeper aanroeper) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => 3;

        public KeyValuePair<string, object?> this[int index] => index switch
        {
            0 => new("module", module),
            1 => new("verzoek", verzoek),
            2 => new("aanroeper", aanroeper.ToString()),
            _ => throw new ArgumentOutOfRangeException(nameof(index)),
        };

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
            {
                yield return this[i];
            }
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => $"module:{module} verzoek:{verzoek} aanroeper:{aanroeper}";
    }
}
