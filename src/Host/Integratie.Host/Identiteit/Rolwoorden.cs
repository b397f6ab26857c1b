using Integratie.Kern;
using Integratie.Platform.Toegang;

namespace Integratie.Host.Identiteit;

/// <summary>Roles as a person reads them.</summary>
internal static class Rolwoorden
{
    /// <summary>A role in words, with its region.</summary>
    public static string InWoorden(this Roltoekenning rol) =>
        rol.Context is [var eerste, .. var rest] ? $"{Rol.Namen[rol.Rol]} {char.ToUpperInvariant(eerste)}{rest}" : Rol.Namen[rol.Rol];
}
