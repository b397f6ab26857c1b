using System.Text.Json;
using Integratie.Platform.Api;

namespace Integratie.Platform.Audit;

internal static class Auditjson
{
    public static JsonSerializerOptions Opties { get; } = Json.Opties();
}
