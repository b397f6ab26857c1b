using FluentValidation;
using Integratie.Kern;
using Integratie.Onthaal.Data;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>The receiver of a referral says with the link in the mail how it went (ONT-04); again as long as it is open.</summary>
[Openbaar]
internal sealed record BeantwoordMetLink([property: Persoonsgegeven] string Sleutel, Verwijsresultaat Antwoord) : IOpdracht<Niets>
{
    /// <summary>Without the key.</summary>
    public override string ToString() => Antwoord.ToString();
}

internal sealed class BeantwoordMetLinkValidator : AbstractValidator<BeantwoordMetLink>
{
    public BeantwoordMetLinkValidator() => RuleFor(b => b.Antwoord).SetValidator(new VerwijsresultaatValidator());
}

internal sealed class BeantwoordMetLinkHandler(OnthaalDbContext db, Sleutelopener opener, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<BeantwoordMetLink, Niets>
{
    public async Task<Uitkomst<Niets>> Handle(BeantwoordMetLink request, CancellationToken cancellationToken)
    {
        var opening = await opener.Open(request.Sleutel, Linkdoel.AntwoordOpVerwijzing, cancellationToken);
        var verwijzing = opening is null
            ? null
            : await db.Verwijzingen.SingleOrDefaultAsync(v => v.Id == Guid.Parse(opening.Voorwerp) && v.Afgesloten == null, cancellationToken);
        if (verwijzing is null)
        {
            return Mislukking.NietGevonden("De verwijzing");
        }

        var (doorstroom, opmerking) = (request.Antwoord.Doorstroom, request.Antwoord.Opmerking);
        return verwijzing.Antwoord(doorstroom, opmerking, Antwoordweg.Link, aanroep.Aanroeper.Id, klok.GetUtcNow()) is { } mislukking ? mislukking : default(Niets);
    }
}
