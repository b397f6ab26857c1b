using FluentValidation;
using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Gebied.Bevoegdheden;

internal sealed class ZoekBevoegdhedenEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/bevoegdheden/zoekopdrachten", Zoek).Toont<ZoekBevoegdheden>();

    private static async Task<IResult> Zoek(ZoekBevoegdheden vraag, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(vraag, annulering)).AlsAntwoord();
}

/// <summary>
/// "Wie is bevoegd?" for an address. An address can say who somebody is, so it travels in the body and is kept nowhere (GEB-11).
/// </summary>
/// <param name="Adres">The address, as people write it.</param>
/// <param name="Op">The day; null for today.</param>
/// <param name="Taak">Only this task; null for all.</param>
[Vereist(GebiedRechten.Raadplegen)]
internal sealed record ZoekBevoegdheden([property: Persoonsgegeven] string Adres, DateOnly? Op = null, Taak? Taak = null) : IVraag<Bevoegdheidsantwoord>
{
    /// <summary>Without the address.</summary>
    public override string ToString() => $"{nameof(ZoekBevoegdheden)} op {Op}";
}

internal sealed class ZoekBevoegdhedenValidator : AbstractValidator<ZoekBevoegdheden>
{
    public ZoekBevoegdhedenValidator()
    {
        RuleFor(v => v.Adres).NotEmpty().WithMessage("Geef een adres, of minstens een postcode of gemeente.").MaximumLength(300);
        RuleFor(v => v.Taak).IsInEnum();
    }
}

internal sealed class ZoekBevoegdhedenHandler(Bevoegdheidswijzer wijzer) : IVraagHandler<ZoekBevoegdheden, Bevoegdheidsantwoord>
{
    public Task<Uitkomst<Bevoegdheidsantwoord>> Handle(ZoekBevoegdheden request, CancellationToken cancellationToken) =>
        Task.FromResult(wijzer.Wijs("adres", request.Adres, request.Op, request.Taak));
}
