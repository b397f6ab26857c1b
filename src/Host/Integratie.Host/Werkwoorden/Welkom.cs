using Integratie.Host.Identiteit;
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

            """);
        if (opties.IsOntwikkeling)
        {
            Console.WriteLine("Aanmelden als (verzonnen personen, geen wachtwoord):");
            Console.WriteLine();
            foreach (var persona in Demopersonas.Alle)
            {
                Console.WriteLine($"  {persona.Naam,-18} {string.Join("; of ", persona.Deelnames.Select(d => $"{string.Join(", ", d.Rollen.Select(Demopersonas.Rolnaam))}, {d.Naam}"))}");
            }

            var systeem = Demopersonas.Systemen[0];
            Console.WriteLine(
                $"""

                Een token voor de API:
                  curl -s {adres}/connect/token -d grant_type=client_credentials -d client_id={systeem.Id} -d client_secret={systeem.Geheim} -d scope=integratie_gebied_lezen

                """);
        }

        Console.WriteLine("Stoppen: Ctrl+C");
    }
}
