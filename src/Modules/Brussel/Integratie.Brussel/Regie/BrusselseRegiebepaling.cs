using Integratie.Gebied;
using Integratie.Platform.Varianten;

namespace Integratie.Brussel.Regie;

/// <summary>
/// In Brussels the Flemish Community Commission plays the director role that elsewhere a local government plays (BRU-01):
/// the nineteen municipalities take no part of it, whatever agreement there is. What the agency takes up for a while, with
/// the Commission and a transfer date, is as elsewhere (LOK-10), so that part is left to the default.
/// </summary>
internal sealed class BrusselseRegiebepaling(Standaard<IRegiebepaling> standaard) : IRegiebepaling
{
    public const string Regel = "InBrusselVoertDeVgcDeRegie";

    public Regieverdeling Bepaal(Regievraag vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        var verdeling = standaard.Regel.Bepaal(vraag with
        {
            LokaalBestuur = null,
            Overeenkomsten = [.. vraag.Overeenkomsten.Where(o => o.Type is not Overeenkomsttype.RegieZonderSubsidie)],
        });
        if (verdeling.Regisseur is null)
        {
            return verdeling;
        }

        var tijdelijk = verdeling.Onderdelen.Any(o => o.Instantie == vraag.Agentschap)
            ? " Het agentschap neemt tijdelijk een deel van de regie op, tot de overdracht."
            : "";
        return verdeling with
        {
            Regel = Regel,
            Uitleg = "In Brussel voert de Vlaamse Gemeenschapscommissie de regie in de plaats van de gemeenten." + tijdelijk,
        };
    }
}
