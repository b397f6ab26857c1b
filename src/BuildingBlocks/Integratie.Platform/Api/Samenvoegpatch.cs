using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Integratie.Kern;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Integratie.Platform.Api;

/// <summary>
/// A partial change as JSON Merge Patch (RFC 7396, <c>application/merge-patch+json</c>): fields that are there replace,
/// null removes, fields that are absent stay.
/// </summary>
/// <typeparam name="T">What is changed: the record that the full change takes.</typeparam>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1000", Justification = "The framework binds through static members of the type itself.")]
public sealed class Samenvoegpatch<T> : IEndpointParameterMetadataProvider
    where T : class
{
    /// <summary>Media type.</summary>
    public const string Mediatype = "application/merge-patch+json";

    private readonly JsonObject _patch;

    private Samenvoegpatch(JsonObject patch) => _patch = patch;

    /// <summary>Binds it; called by the framework.</summary>
    public static async ValueTask<Samenvoegpatch<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.ContentType?.Split(';')[0].Trim() is not Mediatype)
        {
            throw new BadHttpRequestException($"Stuur een gedeeltelijke wijziging als {Mediatype}.", StatusCodes.Status415UnsupportedMediaType);
        }

        var opties = new JsonDocumentOptions { MaxDepth = Json.Gedeeld.MaxDepth, AllowDuplicateProperties = false };
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, documentOptions: opties, cancellationToken: context.RequestAborted) is JsonObject patch
                ? new(patch)
                : throw new BadHttpRequestException("Stuur een JSON-object.");
        }
        catch (JsonException fout)
        {
            throw new BadHttpRequestException("De JSON is niet te lezen.", fout);
        }
    }

    /// <inheritdoc />
    public static void PopulateMetadata(ParameterInfo parameter, Microsoft.AspNetCore.Builder.EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new AcceptsMetadata([Mediatype], typeof(T)));
    }

    /// <summary>The thing as it becomes; a failure when the patch makes something that is not of its form.</summary>
    /// <param name="huidig">The thing as it is.</param>
    public Uitkomst<T> PasToe(T huidig)
    {
        var doel = JsonSerializer.SerializeToNode(huidig, Json.Gedeeld)!.AsObject();
        Voeg(doel, _patch);
        try
        {
            return doel.Deserialize<T>(Json.VanBuiten)!;
        }
        catch (JsonException fout)
        {
            return Mislukking.Ongeldig(Jsonfout.Verwoord(fout));
        }
        catch (InvalidOperationException)
        {
            // Half a character is only seen when the text is read.
            return Mislukking.Ongeldig(new Invoerfout("", "Deze wijziging bevat een onvolledig teken.", Invoerfoutsoort.Schema));
        }
    }

    private static void Voeg(JsonObject doel, JsonObject patch)
    {
        foreach (var (naam, waarde) in patch)
        {
            if (waarde is null)
            {
                doel.Remove(naam);
            }
            else if (waarde is JsonObject deel)
            {
                if (doel[naam] is not JsonObject onder)
                {
                    doel[naam] = onder = [];
                }

                Voeg(onder, deel);
            }
            else
            {
                doel[naam] = waarde.DeepClone();
            }
        }
    }
}
