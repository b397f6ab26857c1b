namespace Integratie.Platform.Ingebouwd;

/// <summary>Turns what the server programs say (in English, for administrators) into one line for who starts a host.</summary>
internal static class Serverfouten
{
    /// <summary>The line that fits.</summary>
    /// <param name="tekst">Output of the program and tail of the server log.</param>
    /// <param name="map">Directory above the cluster.</param>
    /// <param name="oorzaak">The technical cause, if there was an exception.</param>
    public static IngebouwdFoutException Vertaal(string tekst, string map, Exception? oorzaak = null)
    {
        bool Zegt(params ReadOnlySpan<string> delen)
        {
            foreach (var deel in delen)
            {
                if (tekst.Contains(deel, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }

        // Not every program says why it couldn't write.
        if (Zegt("No space left on device", "Disk quota exceeded") || VrijeMegabytes(map) < 2)
        {
            return Vol(map, oorzaak);
        }

        if (Zegt("could not look up effective user"))
        {
            return new("De gebruiker van dit proces heeft geen naam op deze machine; PostgreSQL eist er een.",
                "Start als een gebruiker die in /etc/passwd staat.", oorzaak);
        }

        if (Zegt("could not map anonymous shared memory", "could not create shared memory", "could not resize shared memory", "Cannot allocate memory"))
        {
            return new("Er is te weinig geheugen om de databank te starten.", "Sluit andere programma's en start opnieuw.", oorzaak);
        }

        // Before "permission": a damaged cluster may also name a file that can't be opened.
        if (Zegt("control file", "pg_control", "invalid checkpoint record", "could not locate a valid checkpoint", "is not a valid data directory",
            "could not read file", "invalid data in file", "missing or erroneous", "could not open directory \"pg_", "configuration file",
            "required WAL directory", "database files are incompatible"))
        {
            return Beschadigd(map, oorzaak);
        }

        if (Zegt("Permission denied", "Read-only file system", "has invalid permissions", "has wrong ownership", "Access to the path"))
        {
            return new($"De databankmap {map} is niet leesbaar of niet schrijfbaar.",
                "Geef de gebruiker van deze host rechten op die map, of kies een andere map met --data MAP.", oorzaak);
        }

        var regel = tekst.Split('\n').LastOrDefault(r => r.Contains("FATAL", StringComparison.Ordinal) || r.Contains("PANIC", StringComparison.Ordinal))
            ?? tekst.Split('\n').LastOrDefault(r => r.Trim().Length > 0) ?? "geen uitleg";
        return new($"De eigen databank start niet: {regel.Trim()}.",
            $"Kijk in {Path.Combine(map, "cluster", "server.log")}, of gebruik een eigen server met --verbinding.", oorzaak);
    }

    /// <summary>There is no room to write.</summary>
    public static IngebouwdFoutException Vol(string map, Exception? oorzaak = null) =>
        new($"De schijf van {map} is vol of bijna vol; de databank kan niet schrijven.",
            "Maak plaats vrij en start opnieuw, of kies een andere map met --data MAP.", oorzaak);

    /// <summary>Room on the disk of a directory, in MiB; very much when the system doesn't tell.</summary>
    public static long VrijeMegabytes(string map)
    {
        try
        {
            return new DriveInfo(map).AvailableFreeSpace / 1024 / 1024;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return long.MaxValue;
        }
    }

    /// <summary>The cluster can't be read any more.</summary>
    public static IngebouwdFoutException Beschadigd(string map, Exception? oorzaak = null) =>
        new($"De databank in {map} is beschadigd en start niet.",
            "Zet een reservekopie van die map terug, of hernoem de map om met een lege databank te beginnen.", oorzaak);

    /// <summary>Whether the port was taken by somebody else.</summary>
    public static bool IsPoortBezet(string tekst) => tekst.Contains("Address already in use", StringComparison.Ordinal);
}
