using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Integratie.Platform.Modules;
using Microsoft.AspNetCore.OpenApi;

namespace Integratie.Host.Web;

/// <summary>
/// The names of the schemas in the contract: <c>onthaal.Contactregel</c>, and <c>onthaal.VerzetAfspraakVerzoek</c> for the body that an
/// endpoint keeps to itself. Two modules may use the same word for different things; under one name the second would be described as
/// the first.
/// </summary>
/// <param name="modules">The active modules.</param>
internal sealed class Schemanamen(IReadOnlyList<ModuleBeschrijving> modules)
{
    private const string Eindpunt = "Eindpunt";

    private readonly Dictionary<Assembly, string> _modules = modules
        .SelectMany(m => new[] { m.Assembly, m.Contracts }.OfType<Assembly>().Distinct().Select(a => (Assembly: a, m.Id)))
        .Where(m => m.Assembly != typeof(Schemanamen).Assembly && m.Assembly != typeof(ModuleBeschrijving).Assembly).ToDictionary(m => m.Assembly, m => m.Id);

    private readonly ConcurrentDictionary<string, Type> _gegeven = new(StringComparer.Ordinal);

    /// <summary>The name of a type; null for what is written out where it stands, such as texts and lists.</summary>
    /// <exception cref="InvalidOperationException">Two types of one module have the same name.</exception>
    public string? Van(JsonTypeInfo soort)
    {
        if (OpenApiOptions.CreateDefaultSchemaReferenceId(soort) is null)
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(soort.Type) ?? soort.Type;
        var (module, kort) = (Module(type), Kort(type));
        var naam = module is null ? kort : $"{module}.{kort}";
        return _gegeven.GetOrAdd(naam, type) == type
            ? naam
            : throw new InvalidOperationException($"{type} en {_gegeven[naam]} heten allebei {naam} in de API. Geef een van de twee een andere naam.");
    }

    private string? Module(Type type) => _modules.GetValueOrDefault(type.Assembly) ?? type.GetGenericArguments().Select(Module).FirstOrDefault(m => m is not null);

    private static string Kort(Type type)
    {
        if (type.IsGenericType)
        {
            return $"{type.Name.Split('`')[0]}Of{string.Join("And", type.GetGenericArguments().Select(Kort))}";
        }

        var buiten = type.DeclaringType?.Name;
        return (buiten?.EndsWith(Eindpunt, StringComparison.Ordinal) is true ? buiten[..^Eindpunt.Length] : buiten) + type.Name;
    }
}
