using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Kit.Formulier;

/// <summary>The date can't lie ahead (a birth date): decides the century when two digits of the year are typed.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class InVerledenAttribute : Attribute;

/// <summary>Binds <see cref="DateOnly"/> from forms, queries and routes with the <see cref="Datumlezer"/>.</summary>
internal sealed class Datumbinder(bool inVerleden) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var waarde = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (waarde == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, waarde);
        if (string.IsNullOrWhiteSpace(waarde.FirstValue) && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
            return Task.CompletedTask;
        }

        var klok = bindingContext.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        var lezing = Datumlezer.Lees(waarde.FirstValue, DateOnly.FromDateTime(klok.GetLocalNow().DateTime), inVerleden);
        if (lezing.Datum is { } datum)
        {
            bindingContext.Result = ModelBindingResult.Success(datum);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, lezing.Fout!);
        }

        return Task.CompletedTask;
    }
}

internal sealed class Datumbinderbron : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Metadata.UnderlyingOrModelType == typeof(DateOnly)
            ? new Datumbinder((context.Metadata as DefaultModelMetadata)?.Attributes.Attributes.OfType<InVerledenAttribute>().Any() ?? false)
            : null;
    }
}
