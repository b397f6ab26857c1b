using System.Collections.Concurrent;
using System.Security.Cryptography;
using Integratie.Kit.Bestanden;
using Integratie.Platform.Modules;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Integratie.Host.Web;

/// <summary>
/// Style sheets, scripts and pictures: of the Kit under <c>/_kit/</c>, of each module under <c>/_content/{id}/</c>. They come and
/// go with the module's folder. An address carries the hash of the file, so a browser may keep it for ever.
/// </summary>
internal sealed class Bestanden : IBestandsadressen
{
    private readonly ConcurrentDictionary<string, string> _versies = new(StringComparer.Ordinal);

    public Bestanden(Hostopties opties, IReadOnlyList<ModuleBeschrijving> modules)
    {
        var mappen = new List<(string, IFileProvider)>();
        Voeg(mappen, "/_kit", opties.Kitmap);
        foreach (var module in modules)
        {
            Voeg(mappen, "/_content/" + module.Id, Path.Combine(module.Map, "wwwroot"));
        }

        Mappen = mappen;
    }

    /// <summary>Prefix of the address, and the folder behind it.</summary>
    public IReadOnlyList<(string Voorvoegsel, IFileProvider Map)> Mappen { get; }

    /// <summary>The address of a file with the hash of its contents.</summary>
    /// <param name="pad">Its path, as in <c>/_kit/kit.css</c>.</param>
    public string Adres(string pad) => _versies.GetOrAdd(pad, p => Hash(p) is { } hash ? $"{p}?v={hash}" : p);

    private string? Hash(string pad)
    {
        foreach (var (voorvoegsel, map) in Mappen)
        {
            if (pad.StartsWith(voorvoegsel + "/", StringComparison.Ordinal) && map.GetFileInfo(pad[voorvoegsel.Length..]) is { Exists: true } bestand)
            {
                using var stroom = bestand.CreateReadStream();
                return Convert.ToHexStringLower(SHA256.HashData(stroom))[..12];
            }
        }

        return null;
    }

    private static void Voeg(List<(string, IFileProvider)> mappen, string voorvoegsel, string map)
    {
        if (Directory.Exists(map))
        {
            mappen.Add((voorvoegsel, new PhysicalFileProvider(Path.GetFullPath(map))));
        }
    }
}

internal static class Bestandenregistratie
{
    public static void VoegBestandenToe(this WebApplicationBuilder bouwer, IReadOnlyList<ModuleBeschrijving> modules)
    {
        bouwer.Services.AddSingleton(d => new Bestanden(d.GetRequiredService<Hostopties>(), modules));
        bouwer.Services.AddSingleton<IBestandsadressen>(d => d.GetRequiredService<Bestanden>());
        bouwer.Services.AddResponseCompression(c =>
        {
            // Only files: the pages hold secrets (antiforgery), which compression could leak bit by bit.
            c.EnableForHttps = true;
            c.MimeTypes = ["text/css", "text/javascript", "image/svg+xml", "application/geo+json"];
        });
    }

    public static void GebruikBestanden(this WebApplication app)
    {
        app.UseResponseCompression();
        var soorten = new FileExtensionContentTypeProvider();
        soorten.Mappings[".geojson"] = "application/geo+json";
        foreach (var (voorvoegsel, map) in app.Services.GetRequiredService<Bestanden>().Mappen)
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                RequestPath = voorvoegsel,
                FileProvider = map,
                ContentTypeProvider = soorten,
                OnPrepareResponse = c => c.Context.Response.Headers.CacheControl =
                    c.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=300",
            });
        }

        // A file that isn't there is not there, for strangers too; it must not ask them to sign in.
        app.MapWhen(c => c.Request.Path.StartsWithSegments("/_kit", StringComparison.OrdinalIgnoreCase) || c.Request.Path.StartsWithSegments("/_content", StringComparison.OrdinalIgnoreCase),
            tak => tak.Run(c =>
            {
                c.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }));
    }
}
