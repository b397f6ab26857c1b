using Integratie.Kern;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Integratie.Kit.Formulier;

/// <summary>
/// Text from a form or an address in the same form as text from the API (<see cref="Tekst.Zuiver"/>): without it, a page would let
/// in what the API refuses, and two words that look the same could differ.
/// </summary>
internal sealed class Tekstbinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var gevonden = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (gevonden == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, gevonden);
        if (gevonden.FirstValue is not { } tekst || string.IsNullOrWhiteSpace(tekst))
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (Tekst.Zuiver(tekst) is { } zuiver)
        {
            bindingContext.Result = ModelBindingResult.Success(zuiver);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Deze tekst bevat een stuurteken of een onvolledig teken.");
        }

        return Task.CompletedTask;
    }
}

/// <summary>Binds every text with <see cref="Tekstbinder"/>.</summary>
internal sealed class Tekstbinderbron : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource?.CanAcceptDataFrom(BindingSource.Body) is not true ? new Tekstbinder() : null;
    }
}
