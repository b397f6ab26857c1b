namespace Integratie.Platform.Audit;

/// <summary>What kind of fact an audit row tells.</summary>
public static class Auditsoort
{
    /// <summary>A use case that changed something.</summary>
    public const string Schrijving = "schrijving";

    /// <summary>The file of a person was opened (KRN-02).</summary>
    public const string Lezing = "lezing";

    /// <summary>Somebody signed in, changed organisation or signed out.</summary>
    public const string Aanmelding = "aanmelding";

    /// <summary>A use case was refused for want of a right.</summary>
    public const string Weigering = "weigering";
}
