using Integratie.Kern;

namespace Integratie.Onthaal;

/// <summary>The days between which somebody looks.</summary>
internal static class Tijdvak
{
    /// <summary>What is wrong with it; null when nothing is. An open side is no mistake.</summary>
    public static Mislukking? Keur(DateOnly? van, DateOnly? totEnMet) =>
        van > totEnMet ? Mislukking.Ongeldig(new Invoerfout("totEnMet", "De laatste dag ligt voor de eerste.", Invoerfoutsoort.Periode)) : null;
}
