using FluentValidation;
using Integratie.Kern;

namespace Integratie.Gebied;

internal static class Dagen
{
    /// <summary>A last day as people write it: "24 november 2026", or for how long when there is none.</summary>
    public static string Voluit(this DateOnly? dag) => dag?.Voluit() ?? "onbepaalde tijd";

    /// <summary>A last day has a day after it; the calendar's own last day is refused, for who means "never" leaves it out.</summary>
    public static IRuleBuilderOptions<T, DateOnly> KomtVoorbij<T>(this IRuleBuilder<T, DateOnly> regel) =>
        regel.LessThan(DateOnly.MaxValue).WithErrorCode(Invoerfoutsoort.Periode).WithMessage(TeVer);

    /// <inheritdoc cref="KomtVoorbij{T}(IRuleBuilder{T, DateOnly})" />
    public static IRuleBuilderOptions<T, DateOnly?> KomtVoorbij<T>(this IRuleBuilder<T, DateOnly?> regel) =>
        regel.LessThan(DateOnly.MaxValue).WithErrorCode(Invoerfoutsoort.Periode).WithMessage(TeVer);

    private const string TeVer = "Deze dag ligt te ver. Laat de laatste dag weg als er geen is.";
}
