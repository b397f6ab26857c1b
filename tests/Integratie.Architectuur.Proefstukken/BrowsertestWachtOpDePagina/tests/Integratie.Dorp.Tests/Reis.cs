namespace Integratie.Dorp.Tests;

public sealed class Reis(IPage pagina)
{
    public async Task Een_inwoner_meldt_zich_aan()
    {
        await pagina.WaitForURLAsync("**/welkom");
        await pagina.WaitForLoadStateAsync();
        await pagina.WaitForTimeoutAsync(500);
        await Expect(pagina).ToHaveTitleAsync("Welkom");
    }
}
