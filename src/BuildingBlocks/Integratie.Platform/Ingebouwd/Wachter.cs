using System.Diagnostics;
using System.Globalization;

namespace Integratie.Platform.Ingebouwd;

/// <summary>
/// A shell between host and server. It starts the server and then reads from a pipe of which only the host holds the other
/// end. The pipe closes when the host stops it, ends, crashes or is killed with <c>kill -9</c>; the kernel sees to that. The
/// shell then stops the server. Nothing to poll, and the same on every Unix.
/// </summary>
internal sealed class Wachter : IAsyncDisposable, IDisposable
{
    /// <summary>File with the process number of the shell, beside the cluster.</summary>
    public const string Procesbestand = "wachter.pid";

    private const string Gestart = "gestart";

    /// <summary>
    /// $1 programs, $2 directory above the cluster, $3 seconds, $4 tidy up afterwards (ja), $5 server options or empty. What is thrown
    /// away is not first written to disk.
    /// </summary>
    private const string Script =
        """
        trap '' HUP INT QUIT TERM
        umask 077
        echo $$ > "$2/wachter.pid" || exit 1
        if [ -n "$5" ]; then
            antwoord=$("$1/pg_ctl" start -s -w -t "$3" -D "$2/cluster" -l "$2/cluster/server.log" -o "$5" </dev/null 2>&1)
            if [ $? -ne 0 ]; then
                rm -f "$2/wachter.pid"
                echo "$antwoord"
                exit 1
            fi
        fi
        echo gestart
        while read -r _; do :; done
        manier=fast
        [ "$4" != ja ] || manier=immediate
        "$1/pg_ctl" stop -s -w -t "$3" -D "$2/cluster" -m $manier >/dev/null 2>&1 ||
            "$1/pg_ctl" stop -s -w -t 10 -D "$2/cluster" -m immediate >/dev/null 2>&1
        rm -f "$2/wachter.pid"
        if [ "$4" = ja ]; then cd / && rm -rf "$2"; fi
        """;

    private readonly Process _shell;
    private readonly TimeSpan _wachttijd;

    private Wachter(Process shell, TimeSpan wachttijd)
    {
        _shell = shell;
        _wachttijd = wachttijd;
    }

    /// <summary>Starts the server, or watches one that runs already.</summary>
    /// <param name="account">Account of the server.</param>
    /// <param name="programmas">Server programs.</param>
    /// <param name="map">Directory above the cluster.</param>
    /// <param name="instellingen">Waiting time and tidying up.</param>
    /// <param name="opties">Options of the server; empty when it runs already.</param>
    /// <param name="annulering">Gives up; the server is stopped again.</param>
    /// <returns>The watcher, or what the programs said when the server didn't start.</returns>
    public static async Task<(Wachter? Wachter, string Fout)> Begin(Serveraccount account, Serverprogrammas programmas, string map,
        EigenPostgresInstellingen instellingen, string opties, CancellationToken annulering)
    {
        var seconden = ((int)instellingen.Wachttijd.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var recept = Commando.Recept(account.Opdracht(Script, programmas.Map, map, seconden, instellingen.OpruimenNaStop ? "ja" : "nee", opties));
        var wachter = new Wachter(Process.Start(recept)!, instellingen.Wachttijd);
        var gezegd = new List<string>();
        try
        {
            while (await wachter._shell.StandardOutput.ReadLineAsync(annulering) is { } regel)
            {
                if (regel == Gestart)
                {
                    return (wachter, "");
                }

                gezegd.Add(regel);
            }

            gezegd.Add(await wachter._shell.StandardError.ReadToEndAsync(annulering));
        }
        catch (OperationCanceledException)
        {
            await wachter.DisposeAsync();
            throw;
        }

        wachter._shell.Dispose();
        return (null, string.Join('\n', gezegd).Trim());
    }

    /// <summary>Closes the pipe and waits until the server has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        Sluit();
        using var geduld = new CancellationTokenSource(_wachttijd + TimeSpan.FromSeconds(15));
        try
        {
            await _shell.WaitForExitAsync(geduld.Token);
        }
        catch (OperationCanceledException)
        {
            // The shell goes on stopping the server by itself; the host must not hang on it.
        }

        _shell.Dispose();
    }

    /// <inheritdoc cref="DisposeAsync" />
    public void Dispose()
    {
        Sluit();
        _shell.WaitForExit(_wachttijd + TimeSpan.FromSeconds(15));
        _shell.Dispose();
    }

    private void Sluit()
    {
        try
        {
            _shell.StandardInput.Close();
        }
        catch (IOException)
        {
            // The shell is gone already.
        }
    }
}
