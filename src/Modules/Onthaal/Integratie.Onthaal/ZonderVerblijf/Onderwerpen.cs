using Integratie.Kern;
using Integratie.Platform.Configuratie;

namespace Integratie.Onthaal.ZonderVerblijf;

/// <summary>The topics that people without legal stay may be informed about (ONT-08).</summary>
internal static class Onderwerpen
{
    /// <summary>What is wrong with a topic on a day; null when it may be used.</summary>
    public static Invoerfout? Fout(string onderwerp, IInstellingen instellingen, DateOnly dag) =>
        instellingen.Waarde(OnthaalInstellingen.Onderwerpen, dag).Any(o => o.Code == onderwerp)
            ? null
            : new("onderwerp", "Over dit onderwerp informeren we mensen zonder wettig verblijf niet. Kies een onderwerp uit de lijst.", Invoerfoutsoort.VerwijzingOntbreekt);
}
