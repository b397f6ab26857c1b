using Microsoft.AspNetCore.Authorization;

namespace Integratie.Platform.Toegang;

/// <summary>
/// Says which right a use case or a page needs (KRN-02). On a request it is the wall (the pipeline checks it, whatever
/// the road in); endpoints copy it and pages carry it, so that a stranger is turned away before a body is read.
/// </summary>
/// <param name="recht">Code of the right, a constant of the module's <c>…Rechten</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VereistAttribute(string recht) : Attribute, IAuthorizeData
{
    internal const string Voorvoegsel = "recht:";

    /// <summary>Code of the right.</summary>
    public string Recht { get; } = recht;

    string? IAuthorizeData.Policy { get => Voorvoegsel + Recht; set => throw new NotSupportedException("Het recht ligt vast."); }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }
}

/// <summary>Everybody who has signed in may do this.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AangemeldAttribute : Attribute, IAuthorizeData
{
    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }
}

/// <summary>Everybody may do this, without signing in. Public information only.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OpenbaarAttribute : Attribute, IAllowAnonymous;
