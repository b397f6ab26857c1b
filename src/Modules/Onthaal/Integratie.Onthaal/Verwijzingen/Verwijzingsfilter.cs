using Integratie.Kern;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>Which referrals; null everywhere means all.</summary>
/// <param name="Doorstroom">With this result.</param>
/// <param name="Open">Still open, or closed.</param>
/// <param name="Vorm">Referred, or done together.</param>
/// <param name="Actor">To this organisation of the social map.</param>
/// <param name="Thema">About this theme.</param>
/// <param name="Van">From this day.</param>
/// <param name="TotEnMet">To this day.</param>
/// <param name="Medewerker">Made by this officer.</param>
/// <param name="Contact">Of this contact.</param>
internal sealed record Verwijzingsfilter(
    Doorstroom? Doorstroom = null, bool? Open = null, Verwijsvorm? Vorm = null, Guid? Actor = null, string? Thema = null, DateOnly? Van = null,
    DateOnly? TotEnMet = null, string? Medewerker = null, Guid? Contact = null)
{
    /// <summary>How many things it filters on.</summary>
    public int Aantal => new object?[] { Doorstroom, Open, Vorm, Actor, Thema, Van, TotEnMet, Medewerker, Contact }.Count(v => v is not null);

    public IQueryable<Verwijzing> PasToe(IQueryable<Verwijzing> verwijzingen)
    {
        // One condition for each thing asked: a condition "or null" would keep the planner from the index.
        var (doorstroom, vorm, actor, thema, medewerker, contact) = (Doorstroom, Vorm, Actor, Thema, Medewerker, Contact);
        verwijzingen = contact is null ? verwijzingen : verwijzingen.Where(v => v.Contact == contact);
        verwijzingen = doorstroom is null ? verwijzingen : verwijzingen.Where(v => v.Doorstroom == doorstroom);
        verwijzingen = vorm is null ? verwijzingen : verwijzingen.Where(v => v.Vorm == vorm);
        verwijzingen = actor is null ? verwijzingen : verwijzingen.Where(v => v.Actor == actor);
        verwijzingen = thema is null ? verwijzingen : verwijzingen.Where(v => v.Thema == thema);
        verwijzingen = medewerker is null ? verwijzingen : verwijzingen.Where(v => v.Medewerker == medewerker);
        verwijzingen = Open is null ? verwijzingen : Open.Value ? verwijzingen.Where(v => v.Afgesloten == null) : verwijzingen.Where(v => v.Afgesloten != null);
        if (Van?.Begin() is { } van)
        {
            verwijzingen = verwijzingen.Where(v => v.Gemaakt >= van);
        }

        if (TotEnMet?.AddDays(1).Begin() is { } tot)
        {
            verwijzingen = verwijzingen.Where(v => v.Gemaakt < tot);
        }

        return verwijzingen;
    }
}

/// <summary>A referral in a list: nothing about the visitor, and of a free actor no name.</summary>
internal sealed record Verwijzingsregel(
    Guid Id, Guid Contact, DateTimeOffset Gemaakt, string Medewerker, Verwijsvorm Vorm, string Thema, Guid? Actor, string? Actornaam, Doorstroom Doorstroom,
    DateTimeOffset? Beantwoord, DateTimeOffset? Verstuurd, DateTimeOffset? Herinnerd, bool IsOpen, bool IsIngetrokken);

internal static class Verwijzingsregels
{
    /// <summary>The names of the actors come afterwards, in one question for the whole page.</summary>
    public static IQueryable<Verwijzingsregel> AlsRegels(this IQueryable<Verwijzing> verwijzingen) => verwijzingen.Select(v => new Verwijzingsregel(
        v.Id, v.Contact, v.Gemaakt, v.Medewerker, v.Vorm, v.Thema, v.Actor, null, v.Doorstroom, v.Beantwoord, v.Verstuurd, v.Herinnerd, v.Afgesloten == null,
        v.IsIngetrokken));
}
