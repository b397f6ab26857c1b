namespace Integratie.Platform.Modules;

/// <summary>
/// The one public type of a module: what it is and what it brings. The host finds it by the assembly that
/// <c>modules.json</c> names, and knows nothing else of it (ONTWERP 3, 5).
/// </summary>
/// <remarks>
/// What follows a convention needs no registration: handlers, validators, listeners, jobs, endpoints, pages and the
/// contents of <c>wwwroot</c> are found in the module's assembly.
/// </remarks>
public abstract class IntegratieModule
{
    /// <summary>Id: folder, schema, routes, message prefix, queue and log tag are all derived from it.</summary>
    public abstract string Id { get; }

    /// <summary>Name for the screen.</summary>
    public abstract string Naam { get; }

    /// <summary>Declares what can't be found by convention: data, rights, menu, extension points, variants, settings.</summary>
    public abstract void Stel(ModuleBouwer bouwer);
}
