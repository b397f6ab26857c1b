using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Integratie.Host.Identiteit;
using Integratie.Platform.Api;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Integratie.Host.Web;

/// <summary>
/// The OpenAPI documents: 3.0 is the contract (Belgif), 3.1 stands beside it; and a reader for people. Words come from the
/// docstrings of the use cases, which the build lays beside each module.
/// </summary>
internal static class Beschrijving
{
    /// <summary>Name of the document that is the contract.</summary>
    public const string Contract = "openapi";

    private const string Bearer = "bearer";
    private const string Uitleg = "OAuth 2.0; one scope per module for reading and one for changing.";

    public static void VoegBeschrijvingToe(this WebApplicationBuilder bouwer, IReadOnlyList<ModuleBeschrijving> modules)
    {
        var woorden = Docwoorden.Lees(modules.Select(m => m.Assembly).Concat(modules.Select(m => m.Contracts).OfType<System.Reflection.Assembly>())
            .Append(typeof(Probleem).Assembly).Append(typeof(Kern.NisCode).Assembly));
        foreach (var (naam, versie) in (ReadOnlySpan<(string, OpenApiSpecVersion)>)[(Contract, OpenApiSpecVersion.OpenApi3_0), ("openapi-3.1", OpenApiSpecVersion.OpenApi3_1)])
        {
            var namen = new Schemanamen(modules);
            bouwer.Services.AddOpenApi(naam, o =>
            {
                o.OpenApiVersion = versie;
                o.CreateSchemaReferenceId = namen.Van;
                o.AddDocumentTransformer((document, context, _) =>
                {
                    Document(document, modules, context.ApplicationServices.GetRequiredService<Identiteitsinstellingen>());
                    return Task.CompletedTask;
                });
                o.AddOperationTransformer((operatie, context, _) =>
                {
                    Operatie(operatie, context, woorden);
                    return Task.CompletedTask;
                });
                o.AddSchemaTransformer((schema, context, _) =>
                {
                    Schema(schema, context, woorden);
                    return Task.CompletedTask;
                });
            });
        }
    }

    public static void MapBeschrijving(this WebApplication app)
    {
        app.MapOpenApi("/api/doc/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/api/doc", o => o
            .WithTitle("Integratie · API").WithOpenApiRoutePattern("/api/doc/{documentName}.json")
            .AddDocument(Contract, "OpenAPI 3.0").AddDocument("openapi-3.1", "OpenAPI 3.1").DisableDefaultFonts().HideDeveloperTools().DisableAgent()
            .AddPreferredSecuritySchemes(Bearer)
            .AddAuthorizationCodeFlow(Bearer, stroom =>
            {
                stroom.ClientId = Demopersonas.Apilezer;
                stroom.Pkce = Pkce.Sha256;
                stroom.SelectedScopes = [.. app.Services.GetRequiredService<IReadOnlyList<ModuleBeschrijving>>().Select(m => Rechtenregister.Scope(m.Id, wijzigt: false))];
            })).AllowAnonymous();
    }

    private static void Document(OpenApiDocument document, IReadOnlyList<ModuleBeschrijving> modules, Identiteitsinstellingen identiteit)
    {
        document.Info = new()
        {
            Title = "Integratie",
            Version = "v1",
            Description =
                """
                The web API of Integratie, in the form of the Belgif REST guide. Names are in Dutch.

                Collections are paged by key: follow `next`. What changes takes the `ETag` you were shown in `If-Match`; a
                `POST` that makes something takes an `Idempotency-Key`. Failures are problem documents (RFC 9457); `detail` is in
                plain Dutch and can be shown to people. Dates lie from 1850 to 2200; an end that isn't there is left out.
                """,
        };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = identiteit.IsIngebouwd ? Ingebouwd(modules.SelectMany(Scopes).ToDictionary(s => s.Naam, s => s.Uitleg)) : new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OpenIdConnect,
                Description = Uitleg,
                OpenIdConnectUrl = new Uri(identiteit.Authority!.TrimEnd('/') + "/.well-known/openid-configuration"),
            },
        };
    }

    /// <summary>The embedded provider: for software, and for people who try the API in the reader.</summary>
    private static OpenApiSecurityScheme Ingebouwd(Dictionary<string, string> scopes) => new()
    {
        Type = SecuritySchemeType.OAuth2,
        Description = Uitleg,
        Flows = new()
        {
            ClientCredentials = new() { TokenUrl = Lokaal(IngebouwdeAanbieder.Token), Scopes = scopes },
            AuthorizationCode = new() { AuthorizationUrl = Lokaal(IngebouwdeAanbieder.Autorisatie), TokenUrl = Lokaal(IngebouwdeAanbieder.Token), Scopes = scopes },
        },
    };

    private static Uri Lokaal(string pad) => new(pad, UriKind.Relative);

    private static IEnumerable<(string Naam, string Uitleg)> Scopes(ModuleBeschrijving module) =>
    [
        (Rechtenregister.Scope(module.Id, wijzigt: false), $"{module.Naam}: lezen"),
        (Rechtenregister.Scope(module.Id, wijzigt: true), $"{module.Naam}: lezen en wijzigen"),
    ];

    private static void Operatie(OpenApiOperation operatie, OpenApiOperationTransformerContext context, Docwoorden woorden)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<Verzoeksoort>().FirstOrDefault() is not { } verzoek)
        {
            return;
        }

        operatie.Summary = woorden.Van(verzoek.Type);
        foreach (var parameter in context.Description.ParameterDescriptions)
        {
            var type = parameter.ParameterDescriptor?.ParameterType;
            type = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
            if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(Keuze<>))
            {
                SomOp(operatie, parameter.Name, type.GetGenericArguments()[0]);
            }
        }

        if (metadata.OfType<NeemtIdempotentiesleutel>().Any())
        {
            (operatie.Parameters ??= []).Add(Kop("Idempotency-Key", "Makes a repeated request have its effect once; 1 to 255 visible ASCII characters.", verplicht: false));
        }

        if (metadata.OfType<VraagtIfMatch>().Any())
        {
            (operatie.Parameters ??= []).Add(Kop("If-Match", "The ETag of the version that is changed.", verplicht: true));
        }

        if (operatie is { RequestBody: not null, Responses: { } antwoorden })
        {
            // A body can be refused before anybody reads it.
            foreach (var status in (ReadOnlySpan<int>)[StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType])
            {
                antwoorden[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
                {
                    Description = ReasonPhrases.GetReasonPhrase(status),
                    Content = antwoorden["400"].Content,
                };
            }
        }

        if (!metadata.OfType<IAllowAnonymous>().Any())
        {
            operatie.Security =
            [
                new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [Rechtenregister.Scope(Module(context.Description.RelativePath), context.Description.HttpMethod != HttpMethod.Get.Method)] },
            ];
        }

        foreach (var (status, antwoord) in operatie.Responses ?? [])
        {
            if (status is "201" or "202")
            {
                Geef(antwoord, "Location", "Address of what was made.");
            }

            if (status is "201" or "204" || (status is "200" && verzoek.Type.IsAssignableTo(typeof(IMetVersie))))
            {
                Geef(antwoord, "ETag", "Version, for If-Match.");
            }
        }
    }

    /// <summary>The values that a choice in a query can take, as in JSON.</summary>
    private static void SomOp(OpenApiOperation operatie, string naam, Type keuze)
    {
        if (operatie.Parameters?.FirstOrDefault(p => p.Name == naam) is OpenApiParameter parameter)
        {
            parameter.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetNames(keuze).Select(w => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(w))],
            };
        }
    }

    private static void Geef(IOpenApiResponse antwoord, string kop, string uitleg)
    {
        if (antwoord is OpenApiResponse eigen)
        {
            (eigen.Headers ??= new Dictionary<string, IOpenApiHeader>())[kop] = new OpenApiHeader { Description = uitleg, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }
    }

    private static OpenApiParameter Kop(string naam, string uitleg, bool verplicht) => new()
    {
        Name = naam,
        In = ParameterLocation.Header,
        Required = verplicht,
        Description = uitleg,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static string Module(string? pad) => pad?.Split('/') is ["api", _, var module, ..] ? module : "platform";

    private static void Schema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, Docwoorden woorden)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var veld = context.JsonPropertyInfo;
        Vorm(schema, type, context.JsonTypeInfo.Type != type || veld?.IsGetNullable is true);
        if (context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } && schema.Items is null)
        {
            var item = new OpenApiSchema();
            Vorm(item, element, magLeeg: false);
            schema.Items = item;
        }

        // What is null is left out of every answer, and may be left out of every request.
        foreach (var optioneel in context.JsonTypeInfo.Properties.Where(p => p.IsGetNullable || Nullable.GetUnderlyingType(p.PropertyType) is not null))
        {
            schema.Required?.Remove(optioneel.Name);
        }

        if (IsWaarde(type))
        {
            schema.Description = woorden.Van(type);
            return;
        }

        if (veld is { AttributeProvider: System.Reflection.PropertyInfo eigenschap })
        {
            schema.Description ??= woorden.Van(eigenschap);
        }
        else if (type.Assembly.GetName().Name!.StartsWith("Integratie", StringComparison.Ordinal) && !type.IsGenericType)
        {
            schema.Description ??= woorden.Van(type);
        }
    }

    private static bool IsWaarde(Type type) => Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(Kern.IWaarde<>));

    /// <summary>Texts, days, moments and values of a word have converters of ours, so that the exporter can't see what they are.</summary>
    private static void Vorm(OpenApiSchema schema, Type type, bool magLeeg)
    {
        var vorm = type == typeof(DateOnly) ? "date" : type == typeof(DateTimeOffset) ? "date-time" : null;
        if (vorm is not null || type == typeof(string) || IsWaarde(type))
        {
            schema.Type = magLeeg ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
            schema.Format = vorm ?? schema.Format;
            schema.Properties = null;
            schema.Required = null;
        }
    }
}
