using FluentValidation;
using Integratie.Bron.Contracts;
using Integratie.Bron.Data;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Bron.Aanbod;

internal sealed record Aanbodgegevens(
    string Naam, int Plaatsen = 5, string? Contact = null, Insz? Insz = null, string? Nota = null, DateOnly? Van = null,
    string? Gemeente = null, string? Straat = null, Guid? VervolgOp = null, OvoCode? Organisatie = null);

[Vereist(BronRechten.Beheren)]
internal sealed record MaakAanbod(Aanbodgegevens Gegevens) : IOpdracht<Guid>;

internal sealed class MaakAanbodValidator : AbstractValidator<MaakAanbod>
{
    public MaakAanbodValidator()
    {
        RuleFor(o => o.Gegevens.Naam).NotEmpty().MaximumLength(80);
        RuleFor(o => o.Gegevens.Plaatsen).InclusiveBetween(0, 100);
    }
}

internal sealed class MaakAanbodHandler(BronDbContext context, Aanroep aanroep, Brongedrag gedrag) : IOpdrachtHandler<MaakAanbod, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(MaakAanbod request, CancellationToken cancellationToken)
    {
        var gegevens = request.Gegevens;
        var aanbod = Aanbieding.Maak(gegevens, gegevens.Organisatie ?? aanroep.Aanroeper.Organisatie ?? default);
        context.Add(aanbod);
        await gedrag.Doe(cancellationToken);
        return aanbod.Id;
    }
}

/// <summary>Makes several at once: one use case with many rows.</summary>
[Vereist(BronRechten.Beheren)]
internal sealed record MaakReeks(string Naam, int Aantal) : IOpdracht<Niets>;

internal sealed class MaakReeksHandler(BronDbContext context, Aanroep aanroep) : IOpdrachtHandler<MaakReeks, Niets>
{
    public Task<Uitkomst<Niets>> Handle(MaakReeks request, CancellationToken cancellationToken)
    {
        context.AddRange(Enumerable.Range(1, request.Aantal).Select(
            i => Aanbieding.Maak(new($"{request.Naam} {i}"), aanroep.Aanroeper.Organisatie!.Value)));
        return Task.FromResult<Uitkomst<Niets>>(default(Niets));
    }
}
