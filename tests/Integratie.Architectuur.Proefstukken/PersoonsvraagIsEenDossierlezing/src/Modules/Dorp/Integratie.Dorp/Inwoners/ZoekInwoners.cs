using Integratie.Kern;
using Integratie.Platform.Api;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;

namespace Integratie.Dorp.Inwoners;

[Vereist(DorpRechten.Inschrijven)]
internal sealed record ZoekInwoners(string Naam) : IVraag<Blad<Vondst>>;

internal sealed record Vondst(Guid Id, IReadOnlyList<Gezin> Gezinnen);

[Persoonsgegeven]
internal sealed record Gezin(string Straat)
{
    public override string ToString() => nameof(Gezin);
}

internal sealed class ZoekInwonersHandler : IVraagHandler<ZoekInwoners, Blad<Vondst>>
{
    public Task<Uitkomst<Blad<Vondst>>> Handle(ZoekInwoners request, CancellationToken cancellationToken) =>
        Task.FromResult<Uitkomst<Blad<Vondst>>>(new Blad<Vondst>([], null, null));
}
