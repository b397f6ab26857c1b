using System.Runtime.InteropServices;
using Integratie.Platform.Ingebouwd;

// Starts the private PostgreSQL in the given directory, says "klaar <port> <directory>" or "fout <line>", and stops it on
// SIGTERM or SIGINT. Ends with code 0 after a stop and 2 after a fault.
var einde = new TaskCompletionSource();
using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var onderbreking = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
try
{
    await using var server = await EigenPostgres.Start(new(args[0]) { Meld = regel => Console.WriteLine("meldt " + regel) }, CancellationToken.None);
    await Console.Out.WriteLineAsync($"klaar {server.Poort} {server.Map}");
    await einde.Task;
}
catch (IngebouwdFoutException fout)
{
    await Console.Out.WriteLineAsync($"fout {fout.Message}");
    return 2;
}

await Console.Out.WriteLineAsync("gestopt");
return 0;

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    einde.TrySetResult();
}
