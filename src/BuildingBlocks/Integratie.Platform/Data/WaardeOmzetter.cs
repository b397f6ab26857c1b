using Integratie.Kern;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Integratie.Platform.Data;

/// <summary>Stores an <see cref="IWaarde{TZelf}"/> as its canonical text.</summary>
internal sealed class WaardeOmzetter<T>() : ValueConverter<T, string>(w => w.Waarde, t => Waarden.Lees<T>(t))
    where T : struct, IWaarde<T>;
