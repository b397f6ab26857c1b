using Integratie.Testhost;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>A host where people really sign in. The limits are wide, because all tests come from one address.</summary>
public sealed class Aanmeldhost : Gedeeldehost
{
    public static IReadOnlyDictionary<string, string?> Ruim { get; } = new Dictionary<string, string?>
    {
        ["Limieten:AnoniemPerMinuut"] = "100000",
        ["Limieten:LezenPerMinuut"] = "100000",
        ["Limieten:SchrijvenPerMinuut"] = "100000",
    };

    protected override Testhostopties Opties => new() { Persona = false, Achtergrond = false, Configuratie = Ruim };
}
