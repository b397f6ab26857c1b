namespace Integratie.Platform.Ingebouwd;

/// <summary>
/// The account of the operating system under which the server runs. PostgreSQL refuses to run as root, so a host that was
/// started as root hands the server to another account; any other user runs it under his own name.
/// </summary>
/// <param name="Naam">Name of the account; null: the one we are.</param>
/// <param name="Groep">Name of its own group; null as well then.</param>
internal sealed record Serveraccount(string? Naam, string? Groep)
{
    /// <summary>Chooses the account; who owns the data already goes first.</summary>
    /// <param name="map">Directory of the cluster; need not exist.</param>
    /// <param name="annulering">Stops the look-up.</param>
    /// <exception cref="IngebouwdFoutException">Root, and no other account to hand the server to.</exception>
    public static async Task<Serveraccount> Kies(string map, CancellationToken annulering)
    {
        var eigenaar = await Eigenaar(map, annulering);
        if (!Environment.IsPrivilegedProcess)
        {
            return eigenaar is null || eigenaar == Environment.UserName
                ? new(null, null)
                : throw new IngebouwdFoutException(
                    $"De databankmap {map} hoort aan gebruiker {eigenaar}, en deze host draait als {Environment.UserName}.",
                    "Start als dezelfde gebruiker als de vorige keer, of kies een andere map met --data MAP.");
        }

        foreach (var naam in new[] { eigenaar, "postgres", "_postgres", "nobody" })
        {
            if (naam is not (null or "root") && await Commando.Voer(["id", "-gn", naam], annulering) is { Gelukt: true } groep)
            {
                return new(naam, groep.Uit.Trim());
            }
        }

        throw new IngebouwdFoutException(
            "PostgreSQL mag niet als root draaien, en deze machine heeft geen gebruiker postgres of nobody.",
            "Maak een gebruiker postgres (useradd --system postgres), of start als gewone gebruiker.");
    }

    /// <summary>
    /// The command that runs <paramref name="script"/> under this account. In a session of its own where the machine can,
    /// so that Ctrl+C in a terminal and a signal to the host's process group leave the server to its watcher.
    /// </summary>
    /// <param name="script">Text for <c>sh -c</c>.</param>
    /// <param name="argumenten"><c>$1</c> and on.</param>
    /// <exception cref="IngebouwdFoutException">No program to change account with.</exception>
    public IReadOnlyList<string> Opdracht(string script, params IEnumerable<string> argumenten)
    {
        string[] sessie = Commando.Pad("setsid") is { } setsid ? [setsid] : [];
        string[] shell = ["/bin/sh", "-c", script, "integratie-postgres", .. argumenten];
        if (Naam is null)
        {
            return [.. sessie, .. shell];
        }

        // BusyBox has a setpriv that can't change user.
        if (Commando.Pad("setpriv") is { } setpriv && !WijstNaarBusybox(setpriv))
        {
            return [.. sessie, setpriv, $"--reuid={Naam}", $"--regid={Groep}", "--clear-groups", .. shell];
        }

        if (Commando.Pad("runuser") is { } runuser)
        {
            return [.. sessie, runuser, "-u", Naam, "--", .. shell];
        }

        if (Commando.Pad("sudo") is { } sudo)
        {
            return [.. sessie, sudo, "-n", "-u", Naam, "--", .. shell];
        }

        if (Commando.Pad("su") is { } su)
        {
            return [.. sessie, su, "-s", "/bin/sh", Naam, "-c", script, "--", "integratie-postgres", .. argumenten];
        }

        throw new IngebouwdFoutException(
            "PostgreSQL mag niet als root draaien, en deze machine heeft geen setpriv, runuser, sudo of su.",
            "Installeer util-linux, of start als gewone gebruiker.");
    }

    /// <summary>Whether the account can enter this directory and write in it; tried, not computed.</summary>
    public async Task<bool> Bereikt(string map, CancellationToken annulering) =>
        (await Commando.Voer(Opdracht("""cd "$1" && test -w . && test -x .""", map), annulering)).Gelukt;

    private static bool WijstNaarBusybox(string pad) =>
        new FileInfo(pad).ResolveLinkTarget(returnFinalTarget: true)?.Name == "busybox";

    private static async Task<string?> Eigenaar(string map, CancellationToken annulering)
    {
        if (!Directory.Exists(map))
        {
            return null;
        }

        var regel = await Commando.Voer(["ls", "-ld", map], annulering);
        return regel.Gelukt ? regel.Uit.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(2) : null;
    }
}
