using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc;

namespace Integratie.Onthaal.Areas.Onthaal.Pages.Afspraken;

/// <summary>A page with the form of an appointment.</summary>
internal abstract class Afspraakformulierpagina(IDispatcher dispatcher, IReferentielijsten lijsten, Aanroep aanroep, TimeProvider klok)
    : Loketdagpagina(dispatcher, lijsten, klok)
{
    [BindProperty]
    public Afspraakformulier Invoer { get; set; } = new();

    /// <summary>Fills the form with what is known.</summary>
    protected void Toon(Afspraakblad blad)
    {
        var a = blad.Afspraak;
        Invoer = new()
        {
            Naam = blad.Naam,
            Telefoon = blad.Telefoon,
            Mail = blad.Mail,
            Taal = a.Taalnaam,
            Thema = a.Thema,
            Tolk = a.Tolk,
            Zelf = a.Medewerker == aanroep.Aanroeper.Id,
        };
    }

    /// <summary>What the form says.</summary>
    /// <param name="ontvanger">Who was going to receive the visitor: a colleague stays so, unless the officer takes it over.</param>
    protected Uitkomst<Afspraakgegevens> Lees(string? ontvanger = null)
    {
        var (taal, ik) = (LeesTaal(Invoer.Taal), aanroep.Aanroeper.Id);
        return taal.IsGelukt
            ? new Afspraakgegevens(
                Invoer.Naam, Invoer.Telefoon, Invoer.Mail, taal.Waarde, Invoer.Thema, Invoer.Tolk, Invoer.Zelf ? ik : ontvanger == ik ? null : ontvanger)
            : taal.Mislukking;
    }
}

/// <summary>The form of an appointment, as typed.</summary>
[Persoonsgegeven]
internal sealed class Afspraakformulier
{
    public string? Naam { get; set; }

    public string? Telefoon { get; set; }

    public string? Mail { get; set; }

    public string? Taal { get; set; }

    public string? Thema { get; set; }

    public bool Tolk { get; set; }

    public bool Zelf { get; set; }
}
