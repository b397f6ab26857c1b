using Integratie.Kern;

namespace Integratie.Platform.Toegang;

/// <summary>Whether a caller may do something, and if not, why not.</summary>
public enum Toegangsbesluit
{
    /// <summary>Yes.</summary>
    Toegelaten,

    /// <summary>Nobody has signed in (401).</summary>
    NietAangemeld,

    /// <summary>No role of the caller gives the right (403).</summary>
    RechtOntbreekt,

    /// <summary>The token lacks the scope of the module (403).</summary>
    ScopeOntbreekt,
}

/// <summary>All rights that the active modules declare, and the one place that decides on them.</summary>
public sealed class Rechtenregister
{
    private readonly Dictionary<string, Recht> _rechten;

    /// <summary>Makes the register.</summary>
    /// <param name="rechten">The rights of all active modules; codes are unique (the start-up check sees to it).</param>
    public Rechtenregister(IEnumerable<Recht> rechten) =>
        _rechten = rechten.DistinctBy(r => r.Code).ToDictionary(r => r.Code, StringComparer.Ordinal);

    /// <summary>All rights, by code.</summary>
    public IReadOnlyDictionary<string, Recht> Alle => _rechten;

    /// <summary>Decides.</summary>
    /// <param name="aanroeper">Who asks.</param>
    /// <param name="recht">Code of the right; an unknown code is refused to everybody.</param>
    /// <param name="wijzigt">Whether it changes something: decides which scope a token needs.</param>
    public Toegangsbesluit Beslis(Aanroeper aanroeper, string recht, bool wijzigt)
    {
        ArgumentNullException.ThrowIfNull(aanroeper);
        ArgumentNullException.ThrowIfNull(recht);

        if (aanroeper.Soort is Aanroepersoort.Systeem)
        {
            return Toegangsbesluit.Toegelaten;
        }

        if (!aanroeper.IsAangemeld)
        {
            return Toegangsbesluit.NietAangemeld;
        }

        if (!_rechten.TryGetValue(recht, out var bekend) || !bekend.Rollen.Any(aanroeper.HeeftRol))
        {
            return Toegangsbesluit.RechtOntbreekt;
        }

        return aanroeper.Scopes is null || HeeftScope(aanroeper.Scopes, Module(recht), wijzigt)
            ? Toegangsbesluit.Toegelaten
            : Toegangsbesluit.ScopeOntbreekt;
    }

    /// <summary>Whether a page should offer this to the caller. The wall is the pipeline; this only hides dead ends.</summary>
    public bool Mag(Aanroeper aanroeper, string recht) =>
        Beslis(aanroeper, recht, wijzigt: false) is Toegangsbesluit.Toegelaten;

    /// <summary>The words for a refusal: which right is missing and who grants it.</summary>
    public Mislukking Weigering(string recht, Toegangsbesluit besluit)
    {
        if (besluit is Toegangsbesluit.NietAangemeld)
        {
            return new(Mislukkingssoort.NietToegelaten, nameof(Toegangsbesluit.NietAangemeld), "Meld u eerst aan.", []);
        }

        if (besluit is Toegangsbesluit.ScopeOntbreekt)
        {
            return new(Mislukkingssoort.NietToegelaten, nameof(Toegangsbesluit.ScopeOntbreekt),
                $"Uw token mist de scope {Scope(Module(recht), wijzigt: false)} of {Scope(Module(recht), wijzigt: true)}.", []);
        }

        var omschrijving = _rechten.TryGetValue(recht, out var bekend) ? bekend.Omschrijving : recht;
        return new(Mislukkingssoort.NietToegelaten, nameof(Toegangsbesluit.RechtOntbreekt),
            $"U mist het recht ‘{omschrijving}’. De beheerder van uw organisatie kan het u geven.", []);
    }

    /// <summary>Name of the scope that a token needs for a module.</summary>
    public static string Scope(string module, bool wijzigt) => $"integratie_{module}_{(wijzigt ? "beheer" : "lezen")}";

    private static bool HeeftScope(IReadOnlySet<string> scopes, string module, bool wijzigt) =>
        scopes.Contains(Scope(module, wijzigt: true)) || (!wijzigt && scopes.Contains(Scope(module, wijzigt: false)));

    private static string Module(string recht) => recht.Split('.', 2)[0];
}
