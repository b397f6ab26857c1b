using System.Reflection;
using System.Text.RegularExpressions;
using Integratie.Architectuur.Tests.Huizen;
using Integratie.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Architectuur.Tests.Regels;

/// <summary>
/// A job may run twice. It keeps nothing, changes nothing itself, and only sends use cases, which are safe to repeat. Its id,
/// which an operator reads, says what it does.
/// </summary>
internal sealed partial class JobIsVeiligTeHerhalen : Regel<(Moduledeel Module, Type Job)>
{
    private static readonly string[] GeenNaam = ["Job", "Taak", "Task", "Werker", "Worker"];

    public override string Bron => "ONTWERP 4, ankers/aesthetics §8 nr. 20";

    protected override string Onderwerp => "jobs";

    protected override IEnumerable<(Moduledeel Module, Type Job)> Onderwerpen(Huis huis) =>
        huis.Modules.SelectMany(m => m.Project.Typen.Where(t => t is { IsClass: true } && t.IsAssignableTo(typeof(IJob))).Select(t => (m, t)));

    protected override IEnumerable<Overtreding> Toets((Moduledeel Module, Type Job) onderwerp, Huis huis)
    {
        var (module, job) = onderwerp;
        var plaats = huis.PlaatsVan(job);
        if (!job.IsSealed || job.IsAbstract)
        {
            yield return new(plaats, $"de job {job.Name} is niet sealed.", "Eén klasse per job, zonder erfgenamen.");
        }

        if (!job.Namespace!.EndsWith(".Jobs", StringComparison.Ordinal))
        {
            yield return new(plaats, $"de job {job.Name} staat niet in de map Jobs.", "Zet hem daar: een operator zoekt hem daar.");
        }

        if (GeenNaam.Any(n => job.Name.EndsWith(n, StringComparison.OrdinalIgnoreCase)))
        {
            yield return new(plaats, $"de naam {job.Name} zegt niet wat de job doet.", "Noem hem naar wat hij doet; dat het een job is, zegt de map.");
        }

        var ids = module.Beschrijving.Jobs.Where(j => j.Type == job).Select(j => j.Id).ToList();
        if (ids is not [var id])
        {
            yield return new(plaats, $"de job {job.Name} is {(ids.Count == 0 ? "niet" : "meer dan eens")} aangemeld.", $"Meld hem één keer aan: bouwer.Job<{job.Name}>(\"{module.Id}.werkwoord-waarop\").");
        }
        else if (!Vorm.IsMatch(id) || id.Split('.')[0] != module.Id)
        {
            yield return new(plaats, $"de job {job.Name} heet ‘{id}’.", $"Noem hem met een werkwoord en waarop, zoals {module.Id}.bewaak-overeenkomsten.");
        }

        foreach (var parameter in job.GetConstructors((BindingFlags)52).SelectMany(c => c.GetParameters()).Where(p => p.ParameterType.IsAssignableTo(typeof(DbContext))))
        {
            yield return new(plaats, $"de job {job.Name} werkt zelf op {parameter.ParameterType.Name}.", "Laat hem een opdracht sturen: die wordt bewaard, gecontroleerd en is veilig te herhalen.");
        }

        foreach (var veld in job.GetFields((BindingFlags)60).Where(f => !f.IsInitOnly && !f.IsLiteral && !f.Name.Contains('<', StringComparison.Ordinal)))
        {
            yield return new(plaats, $"de job {job.Name} onthoudt iets in {veld.Name}.", "Een job kan twee keer lopen: bewaar niets in het geheugen.");
        }
    }

    [GeneratedRegex(@"^[a-z]+\.[a-z]+(-[a-z0-9]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vorm { get; }
}
