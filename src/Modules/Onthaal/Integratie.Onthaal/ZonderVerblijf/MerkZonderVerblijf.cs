using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Api;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Data;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.ZonderVerblijf;

internal sealed class MerkZonderVerblijfEindpunt : IEindpunt
{
    public static void Map(IEndpointRouteBuilder module) =>
        module.MapPost("/contacten/{id:guid}/zonder-verblijf", Merk).Wijzigt<MerkZonderVerblijf>();

    private static async Task<IResult> Merk(Guid id, Verzoek merk, IfMatch versie, IDispatcher dispatcher, CancellationToken annulering) =>
        (await dispatcher.Send(new MerkZonderVerblijf(id, versie.Waarde, merk.Onderwerp), annulering)).AlsGewijzigd();

    internal sealed record Verzoek(string Onderwerp);
}

/// <summary>
/// The visitor of a registered contact turns out to have no legal stay: what was written is wiped, with its history (ONT-09). Only
/// who registered it does so, because nobody else sees it afterwards.
/// </summary>
[Vereist(OnthaalRechten.Registreren)]
internal sealed record MerkZonderVerblijf(Guid Id, uint Versie, string Onderwerp) : IOpdracht<Niets>;

internal sealed class MerkZonderVerblijfValidator : AbstractValidator<MerkZonderVerblijf>
{
    public MerkZonderVerblijfValidator() => RuleFor(m => m.Onderwerp).NotEmpty().WithMessage("Kies waarover u de bezoeker informeerde.").MaximumLength(40);
}

internal sealed class MerkZonderVerblijfHandler(OnthaalDbContext db, Actorwijzer actoren, IInstellingen instellingen, Aanroep aanroep, TimeProvider klok)
    : IOpdrachtHandler<MerkZonderVerblijf, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(MerkZonderVerblijf request, CancellationToken cancellationToken)
    {
        if (Onderwerpen.Fout(request.Onderwerp, instellingen, klok.Vandaag()) is { } fout)
        {
            return Mislukking.Ongeldig(fout);
        }

        var geladen = await db.Contacten.VanEigenOrganisatie(aanroep).Include(c => c.Stappen).Laad(request.Id, request.Versie, "Het contact", cancellationToken);
        if (!geladen.IsGelukt)
        {
            return geladen.Mislukking;
        }

        if (geladen.Waarde.Medewerker != aanroep.Aanroeper.Id)
        {
            return Mislukking.NietToegelaten("Alleen wie dit contact registreerde, kan het afschermen. Vraag het aan die collega.");
        }

        var id = request.Id;
        var verwijzingen = await db.Verwijzingen.Where(v => v.Contact == id).ToListAsync(cancellationToken);
        if (verwijzingen.Exists(v => v.Toestemming is not null))
        {
            return Mislukking.Regel("HetContactIsAlGedeeld",
                "Over deze bezoeker is al iets gedeeld met een andere dienst. Vraag die dienst om het te wissen, en registreer een nieuw contact.");
        }

        foreach (var verwijzing in verwijzingen)
        {
            await actoren.SluitLinks(verwijzing.Id, cancellationToken);
        }

        db.Verwijzingen.RemoveRange(verwijzingen);
        db.Signalen.RemoveRange(await db.Signalen.Where(s => s.Contact == id).ToListAsync(cancellationToken));
        await db.Scherm(await db.Wachtbeurten.SingleOrDefaultAsync(b => b.Contact == id, cancellationToken), cancellationToken);
        return geladen.Waarde.MerkZonderVerblijf(request.Onderwerp, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets);
    }
}
