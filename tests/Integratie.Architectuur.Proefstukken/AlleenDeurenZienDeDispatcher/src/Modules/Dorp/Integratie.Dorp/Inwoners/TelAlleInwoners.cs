using Integratie.Dorp.Data;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Dorp.Inwoners;

[Vereist(DorpRechten.Inschrijven)]
internal sealed record TelAlleInwoners : IVraag<int>;

internal sealed class TelAlleInwonersHandler(DorpDbContext db, IDispatcher dispatcher) : IVraagHandler<TelAlleInwoners, int>
{
    public async Task<Uitkomst<int>> Handle(TelAlleInwoners request, CancellationToken cancellationToken) =>
        (await dispatcher.Send(request, cancellationToken)).IsGelukt ? 0 : await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from dorp.inwoner").SingleAsync(cancellationToken);
}
