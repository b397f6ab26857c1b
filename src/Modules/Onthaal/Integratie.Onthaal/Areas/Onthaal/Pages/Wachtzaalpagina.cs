using Integratie.Kit.Pagina;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Slices;

namespace Integratie.Onthaal.Areas.Onthaal.Pages;

/// <summary>The screen on the wall of the waiting room: numbers only (ONT-11). Refreshes itself, with or without JavaScript.</summary>
internal abstract class Wachtzaalpagina(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    /// <summary>What it shows; null without a desk.</summary>
    public Wachtzaal? Zaal { get; protected set; }

    /// <summary>Where it comes from again.</summary>
    public abstract string Ververs { get; }
}
