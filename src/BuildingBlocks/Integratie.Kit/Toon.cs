using Integratie.Platform.Modules;

namespace Integratie.Kit;

/// <summary>What a message, status or tile says by its colour and its shape; the word beside it says the same.</summary>
public enum Toon
{
    /// <summary>Neither good nor bad.</summary>
    Neutraal,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>As it should be, or done.</summary>
    Goed,

    /// <summary>Works, but somebody should look.</summary>
    LetOp,

    /// <summary>Wrong, or refused.</summary>
    Fout,

    /// <summary>Under way.</summary>
    Bezig,
}

/// <summary>Tones of other things.</summary>
public static class Tonen
{
    /// <summary>The tone that fits the outcome of a check.</summary>
    public static Toon AlsToon(this Checkstaat staat) => staat switch
    {
        Checkstaat.Goed => Toon.Goed,
        Checkstaat.LetOp => Toon.LetOp,
        Checkstaat.Fout => Toon.Fout,
        _ => Toon.Neutraal,
    };

    internal static string Klasse(this Toon toon) => toon switch
    {
        Toon.Info => "info",
        Toon.Goed => "goed",
        Toon.LetOp => "let-op",
        Toon.Fout => "fout",
        Toon.Bezig => "bezig",
        _ => "neutraal",
    };

    internal static string Icoonnaam(this Toon toon) => toon switch
    {
        Toon.Info => "info-circle-vol",
        Toon.Goed => "circle-check-vol",
        Toon.LetOp => "alert-triangle-vol",
        Toon.Fout => "alert-octagon-vol",
        Toon.Bezig => "clock-vol",
        _ => "circle",
    };
}
