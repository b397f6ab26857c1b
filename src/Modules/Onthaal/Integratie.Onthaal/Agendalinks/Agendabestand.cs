using System.Globalization;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Integratie.Gebied;
using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Platform.Post;

namespace Integratie.Onthaal.Agendalinks;

/// <summary>Appointments as an iCalendar file: when, and which interpreter; never who comes or about what (ONT-11).</summary>
internal static class Agendabestand
{
    public const string Mediatype = "text/calendar; charset=utf-8";

    private const string Product = "-//Integratie//Onthaal//NL";
    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="naam">Name of the calendar.</param>
    /// <param name="afspraken">The appointments.</param>
    /// <param name="taal">Name of a language by its code.</param>
    /// <param name="plaats">Name of a desk.</param>
    /// <param name="nu">Now.</param>
    public static string Schrijf(string naam, IEnumerable<Afspraak> afspraken, Func<string, string> taal, Func<Guid, string?> plaats, DateTimeOffset nu)
    {
        var agenda = new Ical.Net.Calendar { ProductId = Product };
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

        return Tekst(agenda);
    }

    /// <summary>The one appointment of a visitor, to put in the own calendar or to take out of it (RFC 5546).</summary>
    /// <param name="afspraak">The appointment.</param>
    /// <param name="loket">Where it is.</param>
    /// <param name="titel">What the visitor's calendar calls it.</param>
    /// <param name="isWeg">It was cancelled.</param>
    /// <param name="nu">Now: of two files about one appointment the later counts.</param>
    public static Briefbijlage VoorBezoeker(Afspraak afspraak, Loketkaart loket, string titel, bool isWeg, DateTimeOffset nu)
    {
        var agenda = new Ical.Net.Calendar { ProductId = Product, Method = isWeg ? "CANCEL" : "PUBLISH" };
        agenda.Events.Add(new CalendarEvent
        {
            Uid = afspraak.Id.ToString(),
            Sequence = (int)(nu - Begin).TotalSeconds,
            Status = isWeg ? "CANCELLED" : "CONFIRMED",
            Summary = titel,
            Location = $"{loket.Naam}, {loket.Adres}, {loket.Postcode}",
            DtStart = new CalDateTime(afspraak.Van.UtcDateTime),
            DtEnd = new CalDateTime(afspraak.Tot.UtcDateTime),
            DtStamp = new CalDateTime(nu.UtcDateTime),
        });
        return new("afspraak.ics", $"text/calendar; method={agenda.Method}; charset=utf-8", Tekst(agenda));
    }

    private static string Tekst(Ical.Net.Calendar agenda) => new CalendarSerializer().SerializeToString(agenda) ?? "";
}
