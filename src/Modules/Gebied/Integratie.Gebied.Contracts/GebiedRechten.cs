using Integratie.Kern;

namespace Integratie.Gebied;

/// <summary>The rights of gebied (KRN-02).</summary>
public static class GebiedRechten
{
    /// <summary>Reads reference data, regions, the competence matrix and "wie is bevoegd?".</summary>
    public const string Raadplegen = "gebied.gegevens.raadplegen";

    /// <summary>Proposes rows of the competence matrix; a region administrator only for the own region.</summary>
    public const string BevoegdheidVoorstellen = "gebied.bevoegdheid.voorstellen";

    /// <summary>Decides on proposed rows of the competence matrix, and ends rows.</summary>
    public const string BevoegdheidBeslissen = "gebied.bevoegdheid.beslissen";

    /// <summary>Proposes a layout of the regions.</summary>
    public const string RegioVoorstellen = "gebied.regio.voorstellen";

    /// <summary>Decides on a proposed layout of the regions.</summary>
    public const string RegioBeslissen = "gebied.regio.beslissen";

    /// <summary>Sees the agreements that one's organisation is a party to; central staff sees all.</summary>
    public const string OvereenkomstRaadplegen = "gebied.overeenkomst.raadplegen";

    /// <summary>Registers, activates, changes and ends agreements.</summary>
    public const string OvereenkomstBeheren = "gebied.overeenkomst.beheren";

    /// <summary>Keeps the register of competent bodies and loads reference data.</summary>
    public const string ReferentiedataBeheren = "gebied.referentiedata.beheren";

    /// <summary>Opens, changes and closes desks; a region administrator only those of the own region (GEB-08).</summary>
    public const string LoketBeheren = "gebied.loket.beheren";

    /// <summary>Sees the requests for desks of one's own organisation; central staff sees all (GEB-10).</summary>
    public const string LoketaanvraagRaadplegen = "gebied.loketaanvraag.raadplegen";

    /// <summary>Writes, submits and withdraws requests for desks: in the own region or municipality, central staff everywhere (GEB-10).</summary>
    public const string LoketaanvraagIndienen = "gebied.loketaanvraag.indienen";

    /// <summary>Decides on requests for desks that others submitted (GEB-10).</summary>
    public const string LoketaanvraagBeslissen = "gebied.loketaanvraag.beslissen";

    /// <summary>Keeps the service catalogue; a region administrator only the additions of the own region (KRN-04).</summary>
    public const string DienstBeheren = "gebied.dienst.beheren";

    /// <summary>All of them, with the roles that have them.</summary>
    public static IReadOnlyList<Recht> Alle { get; } =
    [
        new(Raadplegen, "Gemeenten, regio's en bevoegdheden raadplegen",
            Rol.Loketmedewerker, Rol.Centraal, Rol.Regiobeheerder, Rol.LokaalBestuur, Rol.Vgc, Rol.Operator, Rol.Partner, Rol.Auditor),
        new(BevoegdheidVoorstellen, "Een wijziging van de bevoegdheidsmatrix voorstellen", Rol.Centraal, Rol.Regiobeheerder),
        new(BevoegdheidBeslissen, "Over een wijziging van de bevoegdheidsmatrix beslissen", Rol.Centraal),
        new(RegioVoorstellen, "Een nieuwe regio-indeling voorstellen", Rol.Centraal),
        new(RegioBeslissen, "Over een nieuwe regio-indeling beslissen", Rol.Centraal),
        new(OvereenkomstRaadplegen, "De overeenkomsten van uw organisatie raadplegen",
            Rol.Centraal, Rol.Regiobeheerder, Rol.LokaalBestuur, Rol.Vgc, Rol.Partner, Rol.Auditor),
        new(OvereenkomstBeheren, "Overeenkomsten registreren, wijzigen en beëindigen", Rol.Centraal),
        new(LoketBeheren, "Loketten openen, wijzigen en sluiten", Rol.Centraal, Rol.Regiobeheerder),
        new(LoketaanvraagRaadplegen, "De loketaanvragen van uw organisatie raadplegen", Rol.Centraal, Rol.Regiobeheerder, Rol.LokaalBestuur, Rol.Auditor),
        new(LoketaanvraagIndienen, "Een loket aanvragen", Rol.Centraal, Rol.Regiobeheerder, Rol.LokaalBestuur),
        new(LoketaanvraagBeslissen, "Over een loketaanvraag beslissen", Rol.Centraal),
        new(DienstBeheren, "De dienstencatalogus beheren", Rol.Centraal, Rol.Regiobeheerder),
        new(ReferentiedataBeheren, "Bevoegde instanties en referentiedata beheren", Rol.Centraal),
    ];
}
