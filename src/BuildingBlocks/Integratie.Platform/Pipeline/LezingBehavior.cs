using Integratie.Kern;
using Integratie.Platform.Audit;
using Integratie.Platform.Slices;
using MediatR;

namespace Integratie.Platform.Pipeline;

/// <summary>Reading the file of a person is itself a fact to keep: written before the answer leaves (KRN-02).</summary>
internal sealed class LezingBehavior<TVerzoek, TUitkomst>(IAuditlog audit) : IPipelineBehavior<TVerzoek, TUitkomst>
    where TVerzoek : IRequest<TUitkomst>, IDossierlezing
    where TUitkomst : IUitkomst<TUitkomst>
{
    public async Task<TUitkomst> Handle(TVerzoek request, CancellationToken cancellationToken, RequestHandlerDelegate<TUitkomst> next)
    {
        var antwoord = await next();
        if (antwoord.Mislukking is null)
        {
            var info = Verzoekinfo.Van(typeof(TVerzoek));
            await audit.Lezing(info.Module, info.Naam, request, cancellationToken);
        }

        return antwoord;
    }
}
