using Microsoft.AspNetCore.Http;

namespace Integratie.Platform.Api;

/// <summary>
/// Addresses that hold a key: <c>/module/geheim/…</c>. Whoever knows one may go in, so what comes after <c>geheim</c> stands in no
/// log and in no trace.
/// </summary>
public static class Geheimpad
{
    private const string Begin = "/geheim/";

    /// <summary>The path without the key, for logs and traces; the path itself when it holds none.</summary>
    public static string Toonbaar(PathString pad)
    {
        var waarde = pad.Value ?? "";
        var plaats = waarde.IndexOf(Begin, StringComparison.OrdinalIgnoreCase);
        return plaats < 0 ? waarde : waarde[..(plaats + Begin.Length)] + "…";
    }
}
