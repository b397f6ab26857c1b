using System.Linq.Expressions;
using Integratie.Kern;

namespace Integratie.Onthaal.Contacten;

/// <summary>Which contacts; null everywhere means all.</summary>
/// <param name="Loket">Of this desk.</param>
/// <param name="Thema">About this theme.</param>
/// <param name="Kanaal">Through this channel.</param>
/// <param name="Afloop">With this outcome.</param>
/// <param name="Open">Still open, or closed.</param>
/// <param name="Van">From this day.</param>
/// <param name="TotEnMet">To this day.</param>
/// <param name="Medewerker">Registered by this officer.</param>
/// <param name="Taal">In this contact language.</param>
internal sealed record Contactfilter(
    Guid? Loket = null, string? Thema = null, Kanaal? Kanaal = null, Afloopsoort? Afloop = null, bool? Open = null, DateOnly? Van = null,
    DateOnly? TotEnMet = null, string? Medewerker = null, string? Taal = null)
{
    /// <summary>How many things it filters on.</summary>
    public int Aantal => new object?[] { Loket, Thema, Kanaal, Afloop, Open, Van, TotEnMet, Medewerker, Taal }.Count(v => v is not null);

    public IQueryable<Contact> PasToe(IQueryable<Contact> contacten)
    {
        // One condition for each thing asked: a condition "or null" would keep the planner from the index.
        var (loket, thema, kanaal, afloop, medewerker, taal) = (Loket, Thema, Kanaal, Afloop, Medewerker, Taal);
        contacten = loket is null ? contacten : contacten.Where(c => c.Loket == loket);
        contacten = taal is null ? contacten : contacten.Where(c => c.Taal == taal);
        contacten = thema is null ? contacten : contacten.Where(c => c.Thema == thema);
        contacten = kanaal is null ? contacten : contacten.Where(c => c.Kanaal == kanaal);
        contacten = afloop is null ? contacten : contacten.Where(c => c.Afloopsoort == afloop);
        contacten = medewerker is null ? contacten : contacten.Where(c => c.Medewerker == medewerker);
        contacten = Open is null ? contacten : Open.Value ? contacten.Where(c => c.Afgesloten == null) : contacten.Where(c => c.Afgesloten != null);
        if (Van?.Begin() is { } van)
        {
            contacten = contacten.Where(c => c.Geregistreerd >= van);
        }

        if (TotEnMet?.AddDays(1).Begin() is { } tot)
        {
            contacten = contacten.Where(c => c.Geregistreerd < tot);
        }

        return contacten;
    }
}

/// <summary>A contact in a list: nothing about the visitor.</summary>
internal sealed record Contactregel(
    Guid Id, DateTimeOffset Geregistreerd, string Medewerker, Kanaal Kanaal, Guid? Loket, string? Taal, string? Thema, NisCode? Gemeente, bool? HeeftComponent,
    Afloopsoort? Afloop, DateOnly? OpvolgenOp, Dringendheid Dringendheid, bool IsAfgesloten);

internal static class Contactregels
{
    private static readonly Expression<Func<Contact, Contactregel>> Regel = c => new Contactregel(
        c.Id, c.Geregistreerd, c.Medewerker, c.Kanaal, c.Loket, c.Taal, c.Thema, c.Gemeente, c.HeeftComponent, c.Afloopsoort, c.OpvolgenOp, c.Dringendheid,
        c.Afgesloten != null);

    private static readonly Func<Contact, Contactregel> Lees = Regel.Compile();

    public static IQueryable<Contactregel> AlsRegels(this IQueryable<Contact> contacten) => contacten.Select(Regel);

    public static Contactregel AlsRegel(this Contact contact) => Lees(contact);
}
