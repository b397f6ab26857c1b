using Integratie.Kern;
using Integratie.Platform.Audit;
using Integratie.Platform.Toegang;
using MediatR;

namespace Integratie.Platform.Pipeline;

/// <summary>Second step, and the wall: whatever road a use case came by, its right is checked here. Refusals are logged.</summary>
internal sealed class AutorisatieBehavior<TVerzoek, TUitkomst>(Rechtenregister rechten, Aanroep aanroep, IAuditlog audit)
    : IPipelineBehavior<TVerzoek, TUitkomst>
    where TVerzoek : IRequest<TUitkomst>
    where TUitkomst : IUitkomst<TUitkomst>
{
    public async Task<TUitkomst> Handle(TVerzoek request, CancellationToken cancellationToken, RequestHandlerDelegate<TUitkomst> next)
    {
        var info = Verzoekinfo.Van(typeof(TVerzoek));
        var besluit = info switch
        {
            { IsOpenbaar: true } => Toegangsbesluit.Toegelaten,
            { Recht: { } recht } => rechten.Beslis(aanroep.Aanroeper, recht, info.Wijzigt),
            _ => aanroep.Aanroeper.IsAangemeld ? Toegangsbesluit.Toegelaten : Toegangsbesluit.NietAangemeld,
        };
        if (besluit is Toegangsbesluit.Toegelaten)
        {
            return await next();
        }

        await audit.Weigering(info.Module, info.Naam, cancellationToken);
        return TUitkomst.Van(rechten.Weigering(info.Recht ?? "", besluit));
    }
}
