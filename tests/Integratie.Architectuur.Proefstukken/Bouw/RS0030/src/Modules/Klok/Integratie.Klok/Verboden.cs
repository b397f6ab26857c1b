namespace Integratie.Klok;

/// <summary>Uses everything that a module may not use, each once.</summary>
internal static class Verboden
{
    public static object[] Tijd() => [DateTime.Now, DateTime.UtcNow, DateTime.Today, DateTimeOffset.Now, DateTimeOffset.UtcNow];

    public static Guid Sleutel() => Guid.NewGuid();

    public static void Wacht(Task taak, Task<int> getal, ValueTask<int> waarde)
    {
        Thread.Sleep(1);
        Thread.Sleep(TimeSpan.Zero);
        taak.Wait();
        taak.Wait(1);
        taak.GetAwaiter().GetResult();
        Console.WriteLine(getal.Result + waarde.Result + getal.GetAwaiter().GetResult());
    }
}
