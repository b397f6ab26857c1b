using System.IO.Compression;
using System.Reflection;

namespace Integratie.Kit.Tests;

/// <summary>The source of the Kit, and what a browser would have to fetch of it.</summary>
internal static class Kitmap
{
    public static string Pad { get; } = typeof(Kitmap).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Kit").Value!;

    public static long Gewicht(byte[] inhoud)
    {
        using var doel = new MemoryStream();
        using (var pers = new GZipStream(doel, CompressionLevel.Optimal, leaveOpen: true))
        {
            pers.Write(inhoud);
        }

        return doel.Length;
    }
}
