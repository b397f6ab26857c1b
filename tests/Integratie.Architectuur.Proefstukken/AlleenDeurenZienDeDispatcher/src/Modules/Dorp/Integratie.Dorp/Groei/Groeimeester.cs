using MediatR;

namespace Integratie.Dorp.Groei;

internal sealed class Groeimeester(IMediator mediator)
{
    public object Vraag() => mediator;
}
