using System.Globalization;
using Integratie.Host.Beheer.Berichten;
using Integratie.Kern;
using Integratie.Kit;
using Integratie.Platform.Audit;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Jobs;
using Integratie.Platform.Modules;
namespace Integratie.Host.Pages;

/// <summary>Words and tones of what several pages show.</summary>
internal static class Woorden
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    /// <summary>A moment on the clock on the wall: "24/11/2026 09:30".</summary>
    public static string Moment(this DateTimeOffset moment) => moment.Plaatselijk().ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A number with dots between thousands.</summary>
    public static string Getal(this long getal) => getal.ToString("N0", Nederlands);

    /// <summary>A time span in words: "3 minuten".</summary>
    public static string InWoorden(this TimeSpan duur) => duur switch
    {
        { TotalSeconds: < 60 } => Aantal((int)Math.Max(1, Math.Ceiling(duur.TotalSeconds)), "seconde", "seconden"),
        { TotalMinutes: < 60 } => Aantal((int)Math.Round(duur.TotalMinutes), "minuut", "minuten"),
        { TotalHours: < 48 } => $"{Math.Round(duur.TotalHours).ToString(Nederlands)} uur",
        _ => Aantal((int)Math.Round(duur.TotalDays), "dag", "dagen"),
    };

    /// <summary>"1 rij", "2 rijen".</summary>
    public static string Aantal(long aantal, string een, string meer) => $"{aantal.Getal()} {(aantal == 1 ? een : meer)}";

    public static (string Woord, Toon Toon) Woord(this Taakstatus status) => status switch
    {
        Taakstatus.Gepland => ("Wacht op haar beurt", Toon.Neutraal),
        Taakstatus.Bezig => ("Bezig", Toon.Bezig),
        Taakstatus.Klaar => ("Klaar", Toon.Goed),
        Taakstatus.Mislukt => ("Mislukt", Toon.Fout),
        _ => ("Geannuleerd", Toon.LetOp),
    };

    public static (string Woord, Toon Toon) Woord(this Berichtstaat staat) => staat switch
    {
        Berichtstaat.Wacht => ("Wacht", Toon.Neutraal),
        Berichtstaat.Herkanst => ("Wordt opnieuw geprobeerd", Toon.LetOp),
        _ => ("Opzijgelegd", Toon.Fout),
    };

    public static (string Woord, Toon Toon) Woord(this Vaststellingsstatus status) => status switch
    {
        Vaststellingsstatus.Voorgesteld => ("Voorgesteld", Toon.Bezig),
        Vaststellingsstatus.Goedgekeurd => ("Goedgekeurd", Toon.Goed),
        Vaststellingsstatus.Geweigerd => ("Geweigerd", Toon.Fout),
        _ => ("Ingetrokken", Toon.Neutraal),
    };

    public static (string Woord, Toon Toon) Woord(this Checkstaat staat) => staat switch
    {
        Checkstaat.Goed => ("In orde", Toon.Goed),
        Checkstaat.LetOp => ("Let op", Toon.LetOp),
        _ => ("Fout", Toon.Fout),
    };

    /// <summary>Word and tone of an <see cref="Auditsoort"/>.</summary>
    public static (string Woord, Toon Toon) Auditwoord(string soort) => soort switch
    {
        Auditsoort.Schrijving => ("Wijziging", Toon.Info),
        Auditsoort.Lezing => ("Lezing", Toon.Neutraal),
        _ => ("Weigering", Toon.LetOp),
    };

    /// <summary>The name of a use case as people say it: "StelInstellingVoor" becomes "Stel instelling voor".</summary>
    public static string Handeling(string naam)
    {
        var tekst = new System.Text.StringBuilder(naam.Length + 8);
        foreach (var teken in naam)
        {
            if (char.IsUpper(teken) && tekst.Length > 0 && char.IsLower(tekst[^1]))
            {
                tekst.Append(' ').Append(char.ToLowerInvariant(teken));
            }
            else
            {
                tekst.Append(teken);
            }
        }

        return tekst.ToString();
    }

    /// <summary>A value of the audit log: a day or a moment as people write it, anything else as it stands.</summary>
    public static string Waarde(string waarde)
    {
        if (DateOnly.TryParseExact(waarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag))
        {
            return dag.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        }

        return waarde.Length > 19 && waarde[10] == 'T'
            && DateTimeOffset.TryParse(waarde, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.Plaatselijk().ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture)
            : waarde;
    }

    /// <summary>"Jobs van gebied" for a receiver that means a job, otherwise the module.</summary>
    public static string Ontvanger(string ontvanger) => ontvanger.StartsWith("jobs:", StringComparison.Ordinal) ? $"jobs van {ontvanger[5..]}" : ontvanger;
}
