using Integratie.Architectuur.Tests.Huizen;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>
/// A browser test waits for what stands on the page. The calls for an address or a load state look first and listen afterwards,
/// and lose what happens in between: on a busy machine a test then waits for ever (microsoft/playwright-dotnet#3364).
/// </summary>
internal sealed class BrowsertestWachtOpDePagina : Regel<Project>
{
    private static readonly string[] Verliezers = ["WaitForURLAsync", "WaitForLoadStateAsync", "WaitForTimeoutAsync"];

    public override string Bron => "CONTRIBUTING.md, Tests";

    protected override string Onderwerp => "testprojecten";

    protected override IEnumerable<Project> Onderwerpen(Huis huis) => huis.Van(Projectsoort.Test);

    protected override IEnumerable<Overtreding> Toets(Project onderwerp, Huis huis) =>
        from bestand in onderwerp.Bronnen
        where bestand.IsCSharp
        from naam in bestand.Namen
        where Verliezers.Contains(naam.Tekst)
        select new Overtreding($"{bestand.Pad}:{naam.Regel}", $"wacht met {naam.Tekst}.", "Verwacht met Expect wat er dan op de pagina staat, of het adres met ToHaveURLAsync.");
}
