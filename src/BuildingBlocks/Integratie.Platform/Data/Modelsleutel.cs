using Integratie.Platform.Versleuteling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Integratie.Platform.Data;

/// <summary>A model holds the key ring in its converters, so hosts with other keys must not share it.</summary>
internal sealed class Modelsleutel : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), context.GetService<Sleutelring>().Kenmerk, designTime);
}
