using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Integratie.Host.Web;

/// <summary>What the framework says about a form, in Dutch.</summary>
internal static class Invoerwoorden
{
    public static void Stel(DefaultModelBindingMessageProvider woorden)
    {
        woorden.SetAttemptedValueIsInvalidAccessor((_, veld) => $"Wat u bij ‘{veld}’ invulde, is geen geldige waarde.");
        woorden.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Dit is geen geldige waarde.");
        woorden.SetUnknownValueIsInvalidAccessor(veld => $"Wat u bij ‘{veld}’ invulde, is geen geldige waarde.");
        woorden.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Dit is geen geldige waarde.");
        woorden.SetValueIsInvalidAccessor(_ => "Dit is geen geldige waarde.");
        woorden.SetValueMustBeANumberAccessor(veld => $"Vul bij ‘{veld}’ een getal in.");
        woorden.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");
        woorden.SetValueMustNotBeNullAccessor(_ => "Vul dit veld in.");
        woorden.SetMissingBindRequiredValueAccessor(veld => $"Vul ‘{veld}’ in.");
        woorden.SetMissingKeyOrValueAccessor(() => "Vul dit veld in.");
        woorden.SetMissingRequestBodyRequiredValueAccessor(() => "Het formulier kwam leeg aan. Probeer opnieuw.");
    }
}
