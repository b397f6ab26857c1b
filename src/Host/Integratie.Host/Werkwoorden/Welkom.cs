using Integratie.Host.Modules;

namespace Integratie.Host.Werkwoorden;

/// <summary>What somebody who just started the host needs to know.</summary>
internal static class Welkom
{
    public static void Toon(WebApplication app, Hostopties opties, ModuleCatalogus catalogus)
    {
        var adres = app.Urls.First();
        Console.WriteLine(
            $"""

            Integratie draait{(opties.Regio is { } regio ? $" voor de regio {regio}" : "")} met {string.Join(", ", catalogus.Geladen.Select(g => g.Module.Naam))}.

              Pagina's      {adres}/
              API           {adres}/api/doc
              Jobs          {adres}/beheer/jobs
              Gezondheid    {adres}/health

            Stoppen: Ctrl+C
            """);
    }
}
