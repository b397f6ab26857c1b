using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Integratie.Host.Web;

/// <summary>The docstrings of assemblies, from the XML files that the build lays beside them. Missing files give no words.</summary>
internal sealed partial class Docwoorden
{
    private readonly Dictionary<string, string> _woorden = new(StringComparer.Ordinal);

    /// <summary>Reads the files.</summary>
    public static Docwoorden Lees(IEnumerable<Assembly> assemblies)
    {
        var woorden = new Docwoorden();
        foreach (var bestand in assemblies.Distinct().Select(a => Path.ChangeExtension(a.Location, ".xml")).Where(File.Exists))
        {
            woorden.Voeg(XDocument.Load(bestand));
        }

        return woorden;
    }

    /// <summary>The summary of a type; null when it has none.</summary>
    public string? Van(Type type) => _woorden.GetValueOrDefault("T:" + type.FullName?.Replace('+', '.'));

    /// <summary>The summary of a property, or what the record says of its parameter.</summary>
    public string? Van(PropertyInfo eigenschap)
    {
        var type = eigenschap.DeclaringType?.FullName?.Replace('+', '.');
        return _woorden.GetValueOrDefault($"P:{type}.{eigenschap.Name}") ?? _woorden.GetValueOrDefault($"T:{type}#{eigenschap.Name}");
    }

    private void Voeg(XDocument document)
    {
        foreach (var lid in document.Descendants("member"))
        {
            var naam = (string?)lid.Attribute("name") ?? "";
            if (Platte(lid.Element("summary")) is { Length: > 0 } samenvatting)
            {
                _woorden[naam] = samenvatting;
            }

            foreach (var parameter in lid.Elements("param"))
            {
                _woorden[$"{naam}#{(string?)parameter.Attribute("name")}"] = Platte(parameter);
            }
        }
    }

    private static string Platte(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        foreach (var verwijzing in element.Descendants().Where(e => e.Name == "see" || e.Name == "paramref" || e.Name == "typeparamref").ToList())
        {
            var doel = (string?)verwijzing.Attribute("cref") ?? (string?)verwijzing.Attribute("name") ?? (string?)verwijzing.Attribute("langword") ?? "";
            verwijzing.ReplaceWith(doel.Split('.', ':')[^1]);
        }

        return Wit().Replace(element.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 500)]
    private static partial Regex Wit();
}
