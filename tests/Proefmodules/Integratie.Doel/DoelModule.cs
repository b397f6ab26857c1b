using Integratie.Bron.Contracts;
using Integratie.Platform.Berichten;
using Integratie.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Doel;

public sealed class DoelModule : IntegratieModule
{
    public override string Id => "doel";

    public override string Naam => "Doel";

    public override void Stel(ModuleBouwer bouwer)
    {
        ArgumentNullException.ThrowIfNull(bouwer);
        bouwer.Databank<Data.DoelDbContext>();
        bouwer.Diensten.AddSingleton<Doelgedrag>();
    }
}

/// <summary>What a test lets happen while a message is handled.</summary>
internal sealed class Doelgedrag
{
    public Func<AanbodGemaakt, CancellationToken, Task> Doe { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>As <see cref="Doe"/>, with the data of the module.</summary>
    public Func<Data.DoelDbContext, AanbodGemaakt, CancellationToken, Task> DoeMet { get; set; } = (_, _, _) => Task.CompletedTask;
}

/// <summary>Writes down what it heard, with a key of its own: a second delivery would show as a second row.</summary>
internal sealed class SchrijfOp(Data.DoelDbContext context, Doelgedrag gedrag) : ILuisteraar<AanbodGemaakt>
{
    public async Task Verwerk(AanbodGemaakt bericht, CancellationToken annulering)
    {
        context.Add(new Data.Ontvangst { Aanbod = bericht.Aanbod, Naam = bericht.Naam });
        await gedrag.Doe(bericht, annulering);
        await gedrag.DoeMet(context, bericht, annulering);
    }
}
