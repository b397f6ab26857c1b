using System.Runtime.InteropServices;
using System.Text;

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

            Plaats(half, bestand);
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

    /// <summary>
    /// Gives the whole file its name, unless another has it. On Unix <see cref="File.Move(string, string, bool)"/> looks first and
    /// renames afterwards, so two hosts could both succeed; a second name for the same file is given once only, by the kernel.
    /// </summary>
    private static void Plaats(string half, string bestand)
    {
        if (OperatingSystem.IsWindows() || (Link(Naam(half), Naam(bestand)) != 0 && !File.Exists(bestand)))
        {
            // Windows moves once only by itself, and a file system without links has nothing better.
            File.Move(half, bestand, overwrite: false);
        }
    }

    private static byte[] Naam(string pad) => Encoding.UTF8.GetBytes(pad + '\0');

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] bestaand, byte[] nieuw);

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
