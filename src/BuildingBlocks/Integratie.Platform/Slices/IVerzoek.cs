using Integratie.Kern;
using MediatR;

namespace Integratie.Platform.Slices;

/// <summary>
/// A use case, asked for by an endpoint, a page, a job or a rule case. It passes the pipeline: log and trace →
/// authorisation → validation → transaction and audit → handler. Never a road to another module (ONTWERP 3, 4).
/// </summary>
/// <remarks>
/// Every request says who may send it: <see cref="Toegang.VereistAttribute"/>, <see cref="Toegang.AangemeldAttribute"/>
/// or <see cref="Toegang.OpenbaarAttribute"/>. The start-up check refuses one that doesn't.
/// </remarks>
/// <typeparam name="T">The value of a success.</typeparam>
public interface IVerzoek<T> : IRequest<Uitkomst<T>>;

/// <summary>A use case that changes something. The pipeline saves, audits and publishes after the handler.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
public interface IOpdracht<T> : IVerzoek<T>;

/// <summary>A use case that only reads. The pipeline opens no transaction.</summary>
/// <typeparam name="T">The value of a success.</typeparam>
public interface IVraag<T> : IVerzoek<T>;

/// <summary>
/// A question that opens the file of a person. When it succeeds, the pipeline writes who, why and when to the audit log
/// before the answer leaves (KRN-02).
/// </summary>
public interface IDossierlezing
{
    /// <summary>Kind of file, as in <c>persoon</c> or <c>medewerker</c>.</summary>
    string Dossiersoort { get; }

    /// <summary>Key of the file: never a name or a national number.</summary>
    string Dossier { get; }
}

/// <summary>Carries out one kind of command. Loads, calls one method of the aggregate, returns; the pipeline saves.</summary>
/// <typeparam name="TOpdracht">The command.</typeparam>
/// <typeparam name="T">The value of a success.</typeparam>
public interface IOpdrachtHandler<in TOpdracht, T> : IRequestHandler<TOpdracht, Uitkomst<T>>
    where TOpdracht : IOpdracht<T>;

/// <summary>Answers one kind of question.</summary>
/// <typeparam name="TVraag">The question.</typeparam>
/// <typeparam name="T">The value of a success.</typeparam>
public interface IVraagHandler<in TVraag, T> : IRequestHandler<TVraag, Uitkomst<T>>
    where TVraag : IVraag<T>;

/// <summary>The door to the pipeline. Only endpoints, pages and jobs hold it.</summary>
public interface IDispatcher
{
    /// <summary>Sends a use case through the pipeline of the current scope.</summary>
    Task<Uitkomst<T>> Send<T>(IVerzoek<T> verzoek, CancellationToken annulering = default);
}

internal sealed class Dispatcher(IMediator mediator) : IDispatcher
{
    public Task<Uitkomst<T>> Send<T>(IVerzoek<T> verzoek, CancellationToken annulering = default) =>
        mediator.Send(verzoek, annulering);
}
