using Integratie.Platform.Audit;

namespace Integratie.Host.Werkwoorden;

/// <summary><c>audit controleer</c>: verifies the whole chain; exit code 3 when something is not as it was written.</summary>
internal static class Audit
{
    public static async Task<int> Controleer(Hostopties opties, CancellationToken annulering)
    {
        await using var opstart = await Opstart.Bereid(opties, achtergrond: false, annulering);
        await opstart.KeurSleutels(annulering);
        var (verzegeld, bevindingen) = await opstart.App.Services.GetRequiredService<Auditcontrole>().Controleer(annulering);
        foreach (var bevinding in bevindingen)
        {
            Console.WriteLine($"{bevinding.Soort}: {bevinding.Uitleg}");
        }

        Console.WriteLine(bevindingen.Count == 0
            ? $"Het auditlogboek is ongeschonden: {verzegeld} rijen."
            : $"Het auditlogboek is geschonden: {bevindingen.Count} bevindingen op {verzegeld} rijen.");
        return bevindingen.Count == 0 ? 0 : 3;
    }
}
