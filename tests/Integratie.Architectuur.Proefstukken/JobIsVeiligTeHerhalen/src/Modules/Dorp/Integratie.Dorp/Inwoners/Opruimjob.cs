using Integratie.Dorp.Data;
using Integratie.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Dorp.Inwoners;

internal class Opruimjob(DorpDbContext db) : IJob
{
    private int _gedaan;

    public Task Voer(Jobloop loop, CancellationToken annulering)
    {
        _gedaan++;
        return db.Inwoners.AnyAsync(i => i.Naam == "", annulering);
    }
}
