using FluentValidation;
using Integratie.Kern;
using MediatR;

namespace Integratie.Platform.Pipeline;

/// <summary>Third step: everything that is wrong with the input at once, per field, in the user's words.</summary>
internal sealed class ValidatieBehavior<TVerzoek, TUitkomst>(IEnumerable<IValidator<TVerzoek>> validators)
    : IPipelineBehavior<TVerzoek, TUitkomst>
    where TVerzoek : IRequest<TUitkomst>
    where TUitkomst : IUitkomst<TUitkomst>
{
    public async Task<TUitkomst> Handle(TVerzoek request, CancellationToken cancellationToken, RequestHandlerDelegate<TUitkomst> next)
    {
        List<Invoerfout>? fouten = null;
        foreach (var validator in validators)
        {
            var resultaat = await validator.ValidateAsync(request, cancellationToken);
            foreach (var fout in resultaat.Errors)
            {
                (fouten ??= []).Add(new(Veldpad.Van(fout.PropertyName), fout.ErrorMessage, Soort(fout.ErrorCode)));
            }
        }

        return fouten is null ? await next() : TUitkomst.Van(Mislukking.Ongeldig(fouten));
    }

    private static string Soort(string code) => code switch
    {
        "NotEmptyValidator" or "NotNullValidator" => Invoerfoutsoort.Verplicht,
        "InclusiveBetweenValidator" or "GreaterThanValidator" or "LessThanValidator" or "GreaterThanOrEqualValidator" or "LessThanOrEqualValidator" => Invoerfoutsoort.Bereik,
        Invoerfoutsoort.VerwijzingOntbreekt or Invoerfoutsoort.Periode or Invoerfoutsoort.Verplicht or Invoerfoutsoort.Bereik => code,
        _ => Invoerfoutsoort.Ongeldig,
    };
}
