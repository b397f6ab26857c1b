using System.Globalization;
using FluentValidation;
using Integratie.Kern;

namespace Integratie.Gebied;

internal static class Dagen
{
    private static readonly TimeZoneInfo Belgie = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-BE");

    /// <summary>As people write it, whatever the machine speaks: "1 januari 2025".</summary>
    public static string Voluit(this DateOnly dag) => dag.ToString("d MMMM yyyy", Nederlands);

    /// <inheritdoc cref="Voluit(DateOnly)" />
    public static string Voluit(this DateOnly? dag) => dag?.Voluit() ?? "onbepaalde tijd";

    /// <summary>A last day has a day after it; the calendar's own last day is refused, for who means "never" leaves it out.</summary>
    public static IRuleBuilderOptions<T, DateOnly> KomtVoorbij<T>(this IRuleBuilder<T, DateOnly> regel) =>
        regel.LessThan(DateOnly.MaxValue).WithErrorCode(Invoerfoutsoort.Periode).WithMessage(TeVer);

    /// <inheritdoc cref="KomtVoorbij{T}(IRuleBuilder{T, DateOnly})" />
    public static IRuleBuilderOptions<T, DateOnly?> KomtVoorbij<T>(this IRuleBuilder<T, DateOnly?> regel) =>
        regel.LessThan(DateOnly.MaxValue).WithErrorCode(Invoerfoutsoort.Periode).WithMessage(TeVer);

    private const string TeVer = "Deze dag ligt te ver. Laat de laatste dag weg als er geen is.";

    /// <summary>Today on the calendars of the people who work with it.</summary>
    public static DateOnly Vandaag(this TimeProvider klok) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(klok.GetUtcNow(), Belgie).DateTime);
}
