using System.Text.Unicode;
using Integratie.Kit.Formulier;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Integratie.Kit;

/// <summary>Putting the Kit to use in the host.</summary>
public static class Kitregistratie
{
    /// <summary>
    /// Adds the Kit's pages, its date binder and Dutch binding errors. The host adds <c>IPaginakader</c> (scoped) and
    /// <c>IBestandsadressen</c> (singleton), and serves <c>kit/</c> beside it under <c>/_kit/</c>.
    /// </summary>
    public static IMvcBuilder AddKit(this IMvcBuilder mvc)
    {
        ArgumentNullException.ThrowIfNull(mvc);
        mvc.AddApplicationPart(typeof(Kitregistratie).Assembly);
        mvc.Services.TryAddSingleton(TimeProvider.System);
        // Dutch letters and quotes stay readable in the page; what matters for markup is still encoded.
        mvc.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        mvc.Services.Configure<MvcOptions>(o =>
        {
            o.ModelBinderProviders.Insert(0, new Datumbinderbron());
            o.ModelBinderProviders.Insert(1, new Tekstbinderbron());
            Meldingen(o.ModelBindingMessageProvider);
        });
        return mvc;
    }

    private static void Meldingen(DefaultModelBindingMessageProvider meldingen)
    {
        meldingen.SetAttemptedValueIsInvalidAccessor((waarde, veld) => $"‘{waarde}’ is geen geldige waarde voor {veld}.");
        meldingen.SetMissingBindRequiredValueAccessor(veld => $"{veld} ontbreekt.");
        meldingen.SetMissingKeyOrValueAccessor(() => "Vul een waarde in.");
        meldingen.SetMissingRequestBodyRequiredValueAccessor(() => "De aanvraag is leeg.");
        meldingen.SetNonPropertyAttemptedValueIsInvalidAccessor(waarde => $"‘{waarde}’ is geen geldige waarde.");
        meldingen.SetNonPropertyUnknownValueIsInvalidAccessor(() => "De waarde is niet geldig.");
        meldingen.SetNonPropertyValueMustBeANumberAccessor(() => "Vul een getal in.");
        meldingen.SetUnknownValueIsInvalidAccessor(veld => $"De waarde voor {veld} is niet geldig.");
        meldingen.SetValueIsInvalidAccessor(waarde => $"‘{waarde}’ is niet geldig.");
        meldingen.SetValueMustBeANumberAccessor(veld => $"{veld} moet een getal zijn.");
        meldingen.SetValueMustNotBeNullAccessor(_ => "Vul een waarde in.");
    }
}
