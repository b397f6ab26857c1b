using FluentValidation;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Bevoegdheden;

internal sealed class WieIsBevoegdEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/bevoegdheden", Vraag).Toont<WieIsBevoegd>();

    private static async Task<IResult> Vraag(string gemeente, DateOnly? op, Keuze<Taak>? taak, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new WieIsBevoegd(gemeente, op, taak?.Waarde), annulering)).AlsAntwoord();
}

/// <summary>"Wie is bevoegd?" for a municipality: by NIS code, postal code or name, now or before, also misspelt (GEB-11).</summary>
/// <param name="Gemeente">What somebody typed; no address: that belongs in <see cref="ZoekBevoegdheden"/>.</param>
/// <param name="Op">The day; null for today.</param>
/// <param name="Taak">Only this task; null for all.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record WieIsBevoegd(string Gemeente, DateOnly? Op, Taak? Taak) : IVraag<Bevoegdheidsantwoord>;

internal sealed class WieIsBevoegdValidator : AbstractValidator<WieIsBevoegd>
{
    public WieIsBevoegdValidator()
    {
        RuleFor(v => v.Gemeente).NotEmpty().WithMessage("Geef een gemeente, een postcode of een NIS-code.").MaximumLength(80);
        RuleFor(v => v.Taak).IsInEnum();
    }
}

internal sealed class WieIsBevoegdHandler(Bevoegdheidswijzer wijzer) : IVraagHandler<WieIsBevoegd, Bevoegdheidsantwoord>
{
    public Task<Uitkomst<Bevoegdheidsantwoord>> Handle(WieIsBevoegd request, CancellationToken cancellationToken) =>
        Task.FromResult(wijzer.Wijs("gemeente", request.Gemeente, request.Op, request.Taak));
}
