using FluentValidation;
using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Tabellen;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Integratie.Netwerk.Invoeren;

internal sealed class StartInvoerEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapPost("/invoeren", Start).Maakt<StartInvoer>()
        .Accepts<IFormFile>(Tabeluitvoer.Mediatype(Tabelsoort.Csv).Split(';')[0], Tabeluitvoer.Mediatype(Tabelsoort.Excel))
        .WithMetadata(new RequestSizeLimitAttribute(Tabellezer.Bestandsgrootte));

    private static async Task<IResult> Start(string? bestandsnaam, Stream bestand, IDispatcher dispatcher, CancellationToken annulering)
    {
        using var inhoud = new MemoryStream();
        await bestand.CopyToAsync(inhoud, annulering);
        return (await dispatcher.Send(new StartInvoer(bestandsnaam ?? "lijst", inhoud.ToArray()), annulering)).AlsAangemaakt(id => $"/api/v1/netwerk/invoeren/{id}");
    }
}

/// <summary>Takes a list of organisations from a spreadsheet, and has its rows checked; enters nothing yet (ONT-05).</summary>
/// <param name="Bestandsnaam">Name of the file.</param>
/// <param name="Inhoud">Its bytes: Excel or CSV, the headings in row 1.</param>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record StartInvoer(string Bestandsnaam, byte[] Inhoud) : IOpdracht<Guid>;

internal sealed class StartInvoerValidator : AbstractValidator<StartInvoer>
{
    public StartInvoerValidator() => RuleFor(s => s.Bestandsnaam).NotEmpty().MaximumLength(200);
}

internal sealed class StartInvoerHandler(NetwerkDbContext db, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<StartInvoer, Guid>
{
    public async Task<Uitkomst<Guid>> Handle(StartInvoer request, CancellationToken cancellationToken)
    {
        var gelezen = Tabellezer.Lees(request.Inhoud);
        if (!gelezen.IsGelukt)
        {
            return gelezen.Mislukking;
        }

        var tabel = gelezen.Waarde;
        if (Rijlezer.Toets(tabel.Kolommen) is { } mislukking)
        {
            return mislukking;
        }

        var invoer = Invoer.Begin(request.Bestandsnaam, tabel, aanroep.Aanroeper.Organisatienaam, klok.GetUtcNow());
        invoer.WordtGedaanDoor(db.PlanTaak(Jobs.ToetsInvoer.Id, $"‘{request.Bestandsnaam}’ nakijken", new Invoeropdracht(invoer.Id)));
        db.Invoeren.Add(invoer);
        await db.Database.BeginTransactionAsync(cancellationToken);
        await db.VoegToe(invoer.Id, tabel.Rijen, cancellationToken);
        return invoer.Id;
    }
}
