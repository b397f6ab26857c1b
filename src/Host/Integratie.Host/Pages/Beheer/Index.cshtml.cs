using Integratie.Kit.Pagina;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages.Beheer;

/// <summary>The parts of "Beheer" that this caller may open, each in one line.</summary>
[Aangemeld]
internal sealed class BeheerModel(IPaginakader kader) : PageModel
{
    private static readonly Dictionary<string, string> Uitleg = new(StringComparer.Ordinal)
    {
        ["/beheer/modules"] = "Welke modules aan staan, wat ze brengen en welke regio welke set draait.",
        ["/beheer/inrichting"] = "Is alles volledig en juist ingesteld? Met een weg naar wat niet klopt.",
        ["/beheer/instellingen"] = "Gedateerde waarden: voorstellen, goedkeuren en zien wat wanneer gold.",
        ["/beheer/bevoegdheden"] = "Welke rol wat mag.",
        ["/beheer/berichten"] = "Berichten tussen modules die wachten of vastlopen.",
        ["/beheer/jobs"] = "Het dashboard van de jobs.",
        ["/beheer/audit"] = "Wie deed wat, en wie las welk dossier.",
        ["/beheer/stijlgids"] = "Elk element van de pagina's, in elke toestand.",
    };

    public IReadOnlyList<(string Titel, string Href, string Uitleg)> Onderdelen =>
        [.. kader.Menu.SelectMany(g => g.Items).Where(i => i.Href.StartsWith("/beheer/", StringComparison.Ordinal))
            .Select(i => (i.Tekst, i.Href, Uitleg.GetValueOrDefault(i.Href, "")))];
}
