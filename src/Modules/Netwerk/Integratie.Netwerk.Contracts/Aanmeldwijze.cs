namespace Integratie.Netwerk;

/// <summary>How somebody gets to use an offer (ONT-05).</summary>
public enum Aanmeldwijze
{
    /// <summary>Just come.</summary>
    VrijeInloop,

    /// <summary>By appointment.</summary>
    OpAfspraak,

    /// <summary>By telephone.</summary>
    Telefonisch,

    /// <summary>Online.</summary>
    Online,

    /// <summary>Only who was referred by another service.</summary>
    NaDoorverwijzing,
}
