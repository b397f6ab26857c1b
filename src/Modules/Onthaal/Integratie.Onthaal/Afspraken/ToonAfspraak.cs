using System.Text.Json.Serialization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Afspraken;

internal sealed class ToonAfspraakEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) => module.MapGet("/afspraken/{id:guid}", Toon).Toont<ToonAfspraak>();

    private static async Task<IResult> Toon(Guid id, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new ToonAfspraak(id), annulering)).AlsAntwoord();
}

/// <summary>One appointment of the own organisation, with who comes; every reading is recorded (KRN-02).</summary>
[Vereist(OnthaalRechten.Raadplegen)]
internal sealed record ToonAfspraak(Guid Id) : IVraag<Afspraakblad>, IDossierlezing
{
    string IDossierlezing.Dossiersoort => "afspraak";

    string IDossierlezing.Dossier => Id.ToString();
}

/// <param name="Versie">Version, sent as ETag.</param>
/// <param name="Afspraak">When, where, about what.</param>
/// <param name="Loketnaam">Name of the desk.</param>
/// <param name="Naam">Name of the visitor.</param>
/// <param name="Telefoon">Telephone of the visitor.</param>
/// <param name="Mail">Address of the visitor.</param>
/// <param name="Herinnerd">When the reminder was sent on its way; null while it wasn't.</param>
/// <param name="Beurt">Key of the turn in the queue; null while the visitor didn't come.</param>
internal sealed record Afspraakblad(
    [property: JsonIgnore] uint Versie, Afspraakregel Afspraak, string? Loketnaam, [property: Persoonsgegeven] string? Naam, [property: Persoonsgegeven] string? Telefoon,
    [property: Persoonsgegeven] string? Mail, DateTimeOffset? Herinnerd, Guid? Beurt) : IMetVersie
{
    /// <summary>The key alone.</summary>
    public override string ToString() => Afspraak.Id.ToString();
}

internal sealed class ToonAfspraakHandler(OnthaalDbContext db, IGebiedRaadpleging gebied, IReferentielijsten lijsten, IInstellingen instellingen, Aanroep aanroep)
    : IVraagHandler<ToonAfspraak, Afspraakblad>
{
    public async Task<Uitkomst<Afspraakblad>> Handle(ToonAfspraak request, CancellationToken cancellationToken)
    {
        var id = request.Id;
        var gevonden = await db.Afspraken.AsNoTracking().VanEigenOrganisatie(aanroep).Where(a => a.Id == id)
            .Select(a => new { Afspraak = a, Beurt = db.Wachtbeurten.Where(b => b.Afspraak == a.Id).Select(b => (Guid?)b.Id).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellationToken);
        if (gevonden is null)
        {
            return Mislukking.NietGevonden("De afspraak");
        }

        var afspraak = gevonden.Afspraak;
        var regel = Afspraakregel.Lees(afspraak, lijsten.Talen.ToDictionary(t => t.Code, t => t.Naam), instellingen.Waarde(OnthaalInstellingen.Themas, afspraak.Dag));
        return new Afspraakblad(
            afspraak.Versie, regel, gebied.Loket(afspraak.Loket)?.Naam, afspraak.Naam, afspraak.Telefoon, afspraak.Mail, afspraak.Herinnerd, gevonden.Beurt);
    }
}
