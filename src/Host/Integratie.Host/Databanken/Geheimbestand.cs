namespace Integratie.Host.Databanken;

/// <summary>
/// A file with a secret that the first start in a data folder makes. Hosts that start at the same time end up with the same
/// secret: the first whole file stays, and whoever comes second reads that one.
/// </summary>
internal static class Geheimbestand
{
    /// <summary>Makes the file, readable by its owner alone; does nothing when it is there.</summary>
    /// <param name="bestand">Where it belongs.</param>
    /// <param name="inhoud">Makes a new secret.</param>
    public static void MaakAlsHetErNietIs(string bestand, Func<byte[]> inhoud)
    {
        if (File.Exists(bestand))
        {
            return;
        }

        var map = Path.GetDirectoryName(Path.GetFullPath(bestand))!;
        Directory.CreateDirectory(map);
        var half = Path.Combine(map, $".{Path.GetFileName(bestand)}-{Kern.Uuid.Nieuw():N}");
        try
        {
            using (var stroom = new FileStream(half, Nieuw()))
            {
                stroom.Write(inhoud());
                stroom.Flush(flushToDisk: true);
            }

            File.Move(half, bestand, overwrite: false);
        }
        catch (IOException) when (File.Exists(bestand))
        {
            // Another host was first.
        }
        finally
        {
            File.Delete(half);
        }
    }

    private static FileStreamOptions Nieuw()
    {
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            opties.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return opties;
    }
}
