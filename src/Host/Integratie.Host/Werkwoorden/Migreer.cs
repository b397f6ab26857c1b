namespace Integratie.Host.Werkwoorden;

/// <summary><c>migreer</c>: brings the database to this version, before the new hosts start.</summary>
internal static class Migreer
{
    public static async Task<int> Voer(Hostopties opties, CancellationToken annulering)
    {
        await using var opstart = await Opstart.Bereid(opties, achtergrond: false, annulering);
        await opstart.Migreer(annulering);
        Console.WriteLine("De databank is bij.");
        return 0;
    }
}

/// <summary><c>demo</c>: loads invented data, never in Production.</summary>
internal static class Demo
{
    public static async Task<int> Voer(Hostopties opties, CancellationToken annulering)
    {
        if (!opties.IsOntwikkeling)
        {
            throw new Databanken.StartfoutException("Demodata hoort niet in deze omgeving.", "Laad ze alleen met DOTNET_ENVIRONMENT=Development.");
        }

        await using var opstart = await Opstart.Bereid(opties, achtergrond: false, annulering);
        await opstart.Migreer(annulering);
        await opstart.LaadDemo(annulering);
        Console.WriteLine("De demodata is geladen.");
        return 0;
    }
}
