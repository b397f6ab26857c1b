using Xunit;

namespace Integratie.Testkit;

/// <summary>Waits for what happens by itself: a message that is delivered, a job that runs, a memory that is read anew.</summary>
public static class Geduld
{
    /// <summary>Waits until it is so; long, because two cores are shared by many, and because who waits for good is a failure anyway.</summary>
    /// <param name="waar">Looks whether it is so.</param>
    /// <param name="wat">What is waited for, for the failure.</param>
    /// <param name="seconden">How long at most.</param>
    /// <exception cref="TimeoutException">It did not become so.</exception>
    public static async Task Totdat(Func<Task<bool>> waar, string wat, int seconden = 90)
    {
        ArgumentNullException.ThrowIfNull(waar);
        using var grens = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        grens.CancelAfter(TimeSpan.FromSeconds(seconden));
        while (!await waar())
        {
            if (grens.IsCancellationRequested)
            {
                throw new TimeoutException($"Na {seconden} s is het nog altijd niet zo: {wat}");
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    /// <inheritdoc cref="Totdat(Func{Task{bool}}, string, int)" />
    public static Task Totdat(Func<bool> waar, string wat, int seconden = 90) => Totdat(() => Task.FromResult(waar()), wat, seconden);
}
