using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;

namespace Integratie.Onthaal.Agendalinks;

/// <summary>Appointments as an iCalendar file: when, and which interpreter; never who comes or about what (ONT-11).</summary>
internal static class Agendabestand
{
    public const string Mediatype = "text/calendar; charset=utf-8";

    /// <param name="naam">Name of the calendar.</param>
    /// <param name="afspraken">The appointments.</param>
    /// <param name="taal">Name of a language by its code.</param>
    /// <param name="plaats">Name of a desk.</param>
    /// <param name="nu">Now.</param>
    public static string Schrijf(string naam, IEnumerable<Afspraak> afspraken, Func<string, string> taal, Func<Guid, string?> plaats, DateTimeOffset nu)
    {
        var agenda = new Ical.Net.Calendar { ProductId = "-//Integratie//Onthaal//NL" };
        agenda.AddProperty("X-WR-CALNAME", naam);
        foreach (var a in afspraken)
        {
            var klok = a.Van.Plaatselijk().ToString("H'.'mm", CultureInfo.InvariantCulture);
            agenda.Events.Add(new CalendarEvent
            {
                Uid = a.Id.ToString(),
                Summary = a is { Tolk: true, Taal: { } code } ? $"Afspraak {klok}, tolk {taal(code)}" : $"Afspraak {klok}",
                Location = plaats(a.Loket),
                DtStart = new CalDateTime(a.Van.UtcDateTime),
                DtEnd = new CalDateTime(a.Tot.UtcDateTime),
                DtStamp = new CalDateTime(nu.UtcDateTime),
            });
        }

        return new CalendarSerializer().SerializeToString(agenda) ?? "";
    }
}
