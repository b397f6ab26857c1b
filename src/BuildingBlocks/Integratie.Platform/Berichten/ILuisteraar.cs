using Integratie.Kern;

namespace Integratie.Platform.Berichten;

/// <summary>
/// Does something because another module told a fact. Runs in a transaction of the receiver's own, together with the
/// inbox row: its effect happens exactly once, however often the message is delivered (KRN-09).
/// </summary>
/// <remarks>
/// An exception means "later again": the pump backs off and, in the end, lays the message aside for an operator
/// (<c>/beheer/berichten</c>). The name of the class is the key in the inbox.
/// </remarks>
/// <typeparam name="T">The message, from the sender's Contracts.</typeparam>
public interface ILuisteraar<in T>
    where T : IIntegratiebericht
{
    /// <summary>Handles one message on the module's own context; the pump saves.</summary>
    Task Verwerk(T bericht, CancellationToken annulering);
}
