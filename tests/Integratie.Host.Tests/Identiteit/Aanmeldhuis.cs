using Integratie.Testhost;

namespace Integratie.Host.Tests.Identiteit;

/// <summary>A host in which people really sign in.</summary>
public sealed class Aanmeldhuis : Gedeeldehost
{
    protected override Testhostopties Opties => new() { Persona = false, Achtergrond = false };
}
