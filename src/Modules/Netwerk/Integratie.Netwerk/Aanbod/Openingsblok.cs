namespace Integratie.Netwerk.Aanbod;

/// <summary>A day of the week, Monday first.</summary>
internal enum Weekdag
{
    Maandag,
    Dinsdag,
    Woensdag,
    Donderdag,
    Vrijdag,
    Zaterdag,
    Zondag,
}

/// <summary>Hours of one day of the week.</summary>
/// <param name="Dag">The day.</param>
/// <param name="Van">From.</param>
/// <param name="Tot">Until.</param>
internal sealed record Openingsblok(Weekdag Dag, TimeOnly Van, TimeOnly Tot);
