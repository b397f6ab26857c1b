using Integratie.Gebied.Diensten;
using Integratie.Gebied.Regios;
using Integratie.Kern;
using Integratie.Kit.Formulier;
using Integratie.Kit.Pagina;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Gebied.Areas.Gebied.Pages.Diensten;

[Vereist(GebiedRechten.DienstBeheren)]
internal sealed class NieuwModel(IDispatcher dispatcher) : Modulepagina(dispatcher)
{
    [BindProperty]
    public Dienstformulier Invoer { get; set; } = new();

    public IReadOnlyList<Keuze> Lijnen { get; } = [.. Enum.GetValues<Lijn>().Select(l => new Keuze(l.ToString(), l.Naam()))];

    public IReadOnlyList<Keuze> Doelgroepen { get; } = [.. Enum.GetValues<Doelgroep>().Select(d => new Keuze(d.ToString(), d.Naam()))];

    public IReadOnlyList<Keuze> Regios { get; private set; } = [];

    public Task OnGetAsync() => VulKeuzes();

    public async Task<IActionResult> OnPostAsync()
    {
        await VulKeuzes();
        if (!ModelState.IsValid)
        {
            return Opnieuw();
        }

        if (Invoer is not { Lijn: { } lijn, Doelgroep: { } doelgroep, Van: { } van })
        {
            List<Invoerfout> fouten = [];
            if (Invoer.Lijn is null)
            {
                fouten.Add(new("lijn", "Kies een lijn."));
            }

            if (Invoer.Doelgroep is null)
            {
                fouten.Add(new("doelgroep", "Kies een doelgroep."));
            }

            if (Invoer.Van is null)
            {
                fouten.Add(new("van", "Vul de eerste dag in."));
            }

            return Opnieuw(Mislukking.Ongeldig(fouten));
        }

        var uitkomst = await Stuur(new VoegDienstToe(
            Invoer.Code ?? "", string.IsNullOrEmpty(Invoer.Regio) ? null : Invoer.Regio,
            new(Invoer.Naam ?? "", Invoer.Omschrijving ?? "", lijn, doelgroep, Invoer.Rechtsgrond ?? "", van)));
        if (!uitkomst.IsGelukt)
        {
            return Opnieuw(uitkomst.Mislukking);
        }

        TempData.Meld("De dienst staat in de lijst.");
        return Redirect("/gebied/diensten");
    }

    private async Task VulKeuzes() =>
        Regios = await Stuur(new ToonRegios(null)) is { IsGelukt: true, Waarde.Regios: var regios } ? [.. regios.Select(r => new Keuze(r.Code, r.Naam))] : [];
}

internal sealed class Dienstformulier
{
    public string? Naam { get; set; }

    public string? Code { get; set; }

    public string? Omschrijving { get; set; }

    public Lijn? Lijn { get; set; }

    public Doelgroep? Doelgroep { get; set; }

    public string? Regio { get; set; }

    public DateOnly? Van { get; set; }

    public string? Rechtsgrond { get; set; }
}
