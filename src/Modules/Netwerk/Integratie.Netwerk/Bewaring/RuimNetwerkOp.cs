using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Bewaring;

/// <summary>
/// Removes what netwerk need no longer keep: how organisations were before a merge long ago, which from then on stays, and old lists with
/// their rows (KRN-02). The answer is how many of both.
/// </summary>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record RuimNetwerkOp : IOpdracht<int>;

internal sealed class RuimNetwerkOpHandler(NetwerkDbContext db, IInstellingen instellingen, TimeProvider klok) : IOpdrachtHandler<RuimNetwerkOp, int>
{
    public async Task<Uitkomst<int>> Handle(RuimNetwerkOp request, CancellationToken cancellationToken)
    {
        DateTimeOffset Grens(Instelling<int> dagen) => klok.GetUtcNow().AddDays(-instellingen.Waarde(dagen, klok.Vandaag()));
        var (samengevoegd, ingevoerd) = (Grens(NetwerkInstellingen.DagenSamenvoeging), Grens(NetwerkInstellingen.DagenInvoer));
        await db.Database.BeginTransactionAsync(cancellationToken);
        var definitief = await db.Database.ExecuteSqlAsync(
            $"update netwerk.samenvoeging set ervoor = '[]' where op < {samengevoegd} and ervoor <> '[]'", cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"delete from netwerk.invoerrij r using netwerk.invoer i where i.id = r.invoer and i.begonnen < {ingevoerd}", cancellationToken);
        var lijsten = await db.Database.ExecuteSqlAsync($"delete from netwerk.invoer where begonnen < {ingevoerd}", cancellationToken);
        if (definitief + lijsten > 0)
        {
            db.Vermeld("samenvoeging", $"{definitief} rijen", "definitief gemaakt");
            db.Vermeld("invoer", $"{lijsten} rijen", "opgeruimd");
        }

        return definitief + lijsten;
    }
}
