using Integratie.Platform.Jobs;

namespace Integratie.Kempen.Zitdagen;

internal sealed class RuimZitdagenOp : IJob
{
    public Task Voer(Jobloop loop, CancellationToken annulering) => Task.CompletedTask;
}
