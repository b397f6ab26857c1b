using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Platform.Pipeline;

/// <summary>
/// Last step of a command: saves the changes, the audit row, the messages and the answer to a repeated request as one.
/// A failed command saves nothing.
/// </summary>
internal sealed class TransactieBehavior<TOpdracht, T>(Contexten contexten, Aanroep aanroep, TimeProvider klok)
    : IPipelineBehavior<TOpdracht, Uitkomst<T>>
    where TOpdracht : IOpdracht<T>
{
    public async Task<Uitkomst<T>> Handle(TOpdracht request, CancellationToken cancellationToken, RequestHandlerDelegate<Uitkomst<T>> next)
    {
        var context = contexten.Voor(typeof(TOpdracht).Assembly);
        var herhaling = Herhaling.Van(aanroep, request);
        if (herhaling is not null && await Eerder(context, herhaling, cancellationToken) is { } eerder)
        {
            return eerder;
        }

        var uitkomst = await next();
        var fout = uitkomst.Mislukking
            ?? await context.Bewaar(typeof(TOpdracht).Name, herhaling?.Regel(uitkomst.Waarde, klok.GetUtcNow()), cancellationToken);
        if (fout is null)
        {
            return uitkomst;
        }

        // The same request may have been carried out meanwhile, and be the very reason why this one fails.
        return herhaling is not null && await Eerder(context, herhaling, cancellationToken) is { } intussen ? intussen : fout;
    }

    private static async Task<Uitkomst<T>?> Eerder(ModuleDbContext context, Herhaling herhaling, CancellationToken annulering)
    {
        var eerder = await context.Set<IdempotentieRegel>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.Sleutel == herhaling.Sleutel, annulering);
        if (eerder is null)
        {
            return null;
        }

        if (!eerder.Verzoek.AsSpan().SequenceEqual(herhaling.Verzoek))
        {
            return new Mislukking(Mislukkingssoort.SleutelHergebruikt, "SleutelHergebruikt",
                "Deze Idempotency-Key is al gebruikt voor een ander verzoek. Neem voor een nieuw verzoek een nieuwe sleutel.", []);
        }

        return JsonSerializer.Deserialize<T>(eerder.Antwoord, Herhaling.Opties)!;
    }

    /// <summary>A request that may come twice (draft-ietf-httpapi-idempotency-key-header).</summary>
    private sealed record Herhaling(byte[] Sleutel, byte[] Verzoek)
    {
        public static JsonSerializerOptions Opties { get; } = Json.Opties();

        public static Herhaling? Van(Aanroep aanroep, TOpdracht opdracht)
        {
            if (aanroep.Idempotentiesleutel is not { } sleutel)
            {
                return null;
            }

            var wie = $"{sleutel}\0{aanroep.Aanroeper.Id}\0{aanroep.Aanroeper.Organisatie}\0{typeof(TOpdracht).FullName}";
            return new(
                SHA256.HashData(Encoding.UTF8.GetBytes(wie)),
                SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(opdracht, Opties)));
        }

        public IdempotentieRegel Regel(T waarde, DateTimeOffset nu) => new()
        {
            Sleutel = Sleutel,
            Verzoek = Verzoek,
            Antwoord = JsonSerializer.Serialize(waarde, Opties),
            Aangemaakt = nu,
        };
    }
}
