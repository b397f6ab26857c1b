using Integratie.Gebied.Raadpleging;
using Integratie.Kern;

namespace Integratie.Gebied.Loketaanvragen;

/// <summary>A request in a list.</summary>
/// <param name="Id">Key.</param>
/// <param name="Naam">Wished name of the desk.</param>
/// <param name="IsAntenne">Whether an outpost is asked for.</param>
/// <param name="Gemeente">NIS code of the municipality as it is now.</param>
/// <param name="Gemeentenaam">Its name.</param>
/// <param name="Regio">The region it lies in; null for none.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Organisatie">OVO code of the organisation that asks.</param>
/// <param name="Organisatienaam">Its name.</param>
/// <param name="IngediendOp">When it was last submitted; null when it never was.</param>
/// <param name="GewensteStart">Wished first day.</param>
/// <param name="Loket">The desk that was opened from it; null while none was.</param>
internal sealed record Aanvraagregel(
    Guid Id, string Naam, bool IsAntenne, NisCode Gemeente, string Gemeentenaam, Regiokaart? Regio, Aanvraagstatus Status, OvoCode Organisatie,
    string Organisatienaam, DateTimeOffset? IngediendOp, DateOnly? GewensteStart, Guid? Loket)
{
    public static Aanvraagregel Van(Loketaanvraag a, Gebiedsbeeld beeld, DateOnly op)
    {
        var gemeente = beeld.Gemeenten.Op(a.Gemeente, op) is [var nu] ? nu : beeld.Gemeenten.Vind(a.Gemeente)!;
        return new(a.Id, a.Naam, a.IsAntenne, gemeente.Nis, gemeente.Naam, beeld.Regio(gemeente.Nis, op), a.Status, a.Organisatie,
            a.Organisatienaam, a.IngediendOp, a.GewensteStart, a.Loket);
    }
}

/// <summary>Which requests are about the same place, whatever its municipality was called when they were written (GEB-14).</summary>
internal static class Aanvraagplaats
{
    /// <summary>All codes whose land is the municipality's now.</summary>
    public static NisCode[] Codes(Gebiedsbeeld beeld, NisCode gemeente, DateOnly dag)
    {
        var hier = beeld.Gemeenten.Op(gemeente, dag).Select(g => g.Nis).ToHashSet();
        return Codes(beeld, dag, hier.Contains);
    }

    /// <summary>All codes whose land lies in the region now.</summary>
    public static NisCode[] Codes(Gebiedsbeeld beeld, string regio, DateOnly dag) => Codes(beeld, dag, nis => beeld.Regio(nis, dag)?.Code == regio);

    private static NisCode[] Codes(Gebiedsbeeld beeld, DateOnly dag, Func<NisCode, bool> hoort) =>
        [.. beeld.Gemeenten.Alle.Where(g => beeld.Gemeenten.Op(g.Nis, dag).Any(nu => hoort(nu.Nis))).Select(g => g.Nis)];
}
