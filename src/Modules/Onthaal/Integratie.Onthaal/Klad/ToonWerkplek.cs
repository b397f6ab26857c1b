using System.Text.Json;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Klad;

internal sealed class ToonWerkplekEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/kladversie", Toon).Toont<ToonWerkplek>();

    private static async Task<IResult> Toon(IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonWerkplek(), annulering)).AlsAntwoord();
}

/// <summary>The draft of the caller and the desk of the caller's last contact: what a new form begins with (ONT-02).</summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record ToonWerkplek : IVraag<Werkplekblad>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "kladversie";

    string IDossierlezing.Dossier => "eigen";
}

/// <param name="Loket">Desk of the last contact; null when there was none.</param>
/// <param name="Klad">The form that isn't registered yet; null when there is none.</param>
/// <param name="KladVan">When it was kept.</param>
internal sealed record Werkplekblad(Guid? Loket, Kladformulier? Klad, DateTimeOffset? KladVan);

internal sealed class ToonWerkplekHandler(OnthaalDbContext db, Aanroep aanroep) : IVraagHandler<ToonWerkplek, Werkplekblad>
{
    public async Task<Uitkomst<Werkplekblad>> Handle(ToonWerkplek request, CancellationToken cancellationToken)
    {
        var (organisatie, ik) = (aanroep.Aanroeper.Organisatie, aanroep.Aanroeper.Id);
        var werkplek = await db.Werkplekken.AsNoTracking().SingleOrDefaultAsync(w => w.Organisatie == organisatie && w.Medewerker == ik, cancellationToken);
        return new Werkplekblad(
            werkplek?.Loket, werkplek?.Klad is { } klad ? JsonSerializer.Deserialize<Kladformulier>(klad) : null, werkplek?.KladVan);
    }
}
