using System.Diagnostics;
using FluentValidation;
using Integratie.Bench.Opstelling;
using Integratie.Bron.Contracts;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Integratie.Testkit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Bench.Metingen;

/// <summary>A question that asks nothing: what is left is the price of the road.</summary>
[Vereist(BronRechten.Lezen)]
internal sealed record LegeVraag(int Getal) : IVraag<int>;

internal sealed class LegeVraagValidator : AbstractValidator<LegeVraag>
{
    public LegeVraagValidator() => RuleFor(v => v.Getal).GreaterThan(0);
}

internal sealed class LegeVraagHandler : IVraagHandler<LegeVraag, int>
{
    public Task<Uitkomst<int>> Handle(LegeVraag request, CancellationToken cancellationToken) => Task.FromResult<Uitkomst<int>>(request.Getal);
}

/// <summary>P5: scope, container, mediator and behaviours per request, in process, beside the handler alone.</summary>
internal static class Tussenlagen
{
    private const int Keren = 100_000;

    public static async Task Meet(Proefbank bank)
    {
        Verslag.Titel("Mediator, container and behaviours (P5)");
        await using var huis = await Huizen.Bouw(bank, "tussenlagen", stel: d => d
            .AddScoped<IRequestHandler<LegeVraag, Uitkomst<int>>, LegeVraagHandler>().AddScoped<IValidator<LegeVraag>, LegeVraagValidator>());
        var handler = new LegeVraagHandler();
        (string Naam, Func<Task> Werk)[] wegen =
        [
            ("handler alone", () => handler.Handle(new(1), CancellationToken.None)),
            ("scope of the container alone", async () =>
            {
                await using var scope = huis.Scope(Persona.Centraal);
            }),
            ("scope, dispatcher, log and trace, right, validator, handler", () => huis.Stuur(Persona.Centraal, new LegeVraag(1))),
        ];
        var (tijd, bytes) = (wegen.Select(_ => new Rondes()).ToList(), wegen.Select(_ => new Rondes()).ToList());
        for (var ronde = -1; ronde < Omstebeurt.Rondes; ronde++)
        {
            for (var i = 0; i < wegen.Length; i++)
            {
                var (us, b) = await Loop(wegen[i].Werk);
                if (ronde >= 0)
                {
                    tijd[i].Voeg(us);
                    bytes[i].Voeg(b);
                }
            }
        }

        Verslag.Tabel(["road", "µs per request", "bytes allocated per request"], wegen.Select((w, i) => new[] { w.Naam, tijd[i].ToString(), bytes[i].ToString() }));
    }

    /// <summary>Nothing in it waits, so it stays on one thread.</summary>
    private static async Task<(double Us, double Bytes)> Loop(Func<Task> werk)
    {
        var (bytes, begin) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
        for (var i = 0; i < Keren; i++)
        {
            await werk();
        }

        return (Stopwatch.GetElapsedTime(begin).TotalMicroseconds / Keren, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)Keren);
    }
}
