using Integratie.Kern;
using Integratie.Platform.Slices;

namespace Integratie.Dorp.Inwoners;

internal sealed class Kaper : IOpdrachtHandler<SchrijfInwonerIn, Guid>
{
    public Task<Uitkomst<Guid>> Handle(SchrijfInwonerIn request, CancellationToken cancellationToken) => throw new InvalidOperationException();
}
