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

        if (Zegt("No space left on device", "Disk quota exceeded"))
        {
            return new($"De schijf van {map} is vol; de databank kan niet schrijven.",
                "Maak plaats vrij en start opnieuw, of kies een andere map met --data MAP.", oorzaak);
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
            "could not read file", "invalid data in file", "missing or erroneous", "could not open directory \"pg_", "configuration file"))
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

    /// <summary>The cluster can't be read any more.</summary>
    public static IngebouwdFoutException Beschadigd(string map, Exception? oorzaak = null) =>
        new($"De databank in {map} is beschadigd en start niet.",
            "Zet een reservekopie van die map terug, of hernoem de map om met een lege databank te beginnen.", oorzaak);

    /// <summary>Whether the port was taken by somebody else.</summary>
    public static bool IsPoortBezet(string tekst) => tekst.Contains("Address already in use", StringComparison.Ordinal);
}
