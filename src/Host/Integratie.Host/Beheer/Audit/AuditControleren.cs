using System.Globalization;
using Integratie.Platform.Audit;
using Integratie.Platform.Jobs;

namespace Integratie.Host.Beheer.Audit;

/// <summary>Verifies the hash chain over the audit log; every finding is an error of its task.</summary>
internal sealed class AuditControleren(Auditcontrole controle) : IJob
{
    public const string Id = "platform.audit-controleren";

    public async Task Voer(Jobloop loop, CancellationToken annulering)
    {
        var (verzegeld, bevindingen) = await controle.Controleer(annulering);
        for (var i = 0; i < bevindingen.Count; i++)
        {
            loop.Fout(i + 1, $"{bevindingen[i].Soort}: {bevindingen[i].Uitleg}");
        }

        var aantal = (int)Math.Min(verzegeld, int.MaxValue);
        await loop.Voortgang(aantal, aantal);
        loop.Uitleg = bevindingen.Count == 0
            ? string.Create(CultureInfo.GetCultureInfo("nl-BE"), $"Het auditlogboek is ongeschonden: {verzegeld:N0} rijen gecontroleerd.")
            : string.Create(CultureInfo.GetCultureInfo("nl-BE"), $"Het auditlogboek is geschonden: {bevindingen.Count:N0} bevindingen op {verzegeld:N0} rijen.");
    }
}
