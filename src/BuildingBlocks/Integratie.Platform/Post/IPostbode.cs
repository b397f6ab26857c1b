namespace Integratie.Platform.Post;

/// <summary>A mail to one address, in plain text: what everybody can read, and what no filter distrusts.</summary>
/// <param name="Aan">Mail address of the receiver.</param>
/// <param name="Onderwerp">Subject, on one line; without personal data, for it travels in the clear and stays in lists.</param>
/// <param name="Tekst">Body; lines are broken by the reader's program.</param>
/// <param name="Bijlage">A file that goes along; null for none.</param>
public sealed record Brief(string Aan, string Onderwerp, string Tekst, Briefbijlage? Bijlage = null)
{
    /// <summary>An address or a body doesn't belong in a log: a brief prints its subject only.</summary>
    public override string ToString() => $"Brief: {Onderwerp}";
}

/// <summary>A file that goes along with a mail.</summary>
/// <param name="Naam">Name of the file.</param>
/// <param name="Soort">Media type with its parameters, as in <c>text/calendar; charset=utf-8</c>.</param>
/// <param name="Inhoud">What is in it; goes out as UTF-8.</param>
public sealed record Briefbijlage(string Naam, string Soort, string Inhoud)
{
    /// <summary>The name alone.</summary>
    public override string ToString() => Naam;
}

/// <summary>
/// Brings mail to the outside. A use case never calls it: it tells a fact, and a listener of that fact in the same module composes the
/// mail and has it delivered. What fails is then tried again by the pump and, in the end, laid aside for an operator.
/// </summary>
public interface IPostbode
{
    /// <summary>
    /// Hands one mail to the mail server of this installation (in Development: lays it in the postbox of <c>/beheer/postvak</c>).
    /// At least once: a crash between handing over and saving hands it over again.
    /// </summary>
    /// <param name="brief">The mail.</param>
    /// <param name="annulering">Stops the delivery.</param>
    /// <exception cref="PostNietBezorgdException">The mail server is absent, or refused; the message says which, without the address.</exception>
    Task Bezorg(Brief brief, CancellationToken annulering);
}

/// <summary>The mail server took nothing; nothing was sent.</summary>
/// <param name="reden">Why, in words for an operator, without personal data.</param>
/// <param name="oorzaak">What the network or the server said; its text may hold an address, so it is never logged by us.</param>
public sealed class PostNietBezorgdException(string reden, Exception? oorzaak = null) : Exception(reden, oorzaak);

/// <summary>The address of this installation as the outside knows it, for links in mails and feeds.</summary>
public interface IWebadres
{
    /// <summary>The full address of a page.</summary>
    /// <param name="pad">Path from the root, with its leading slash: "/onthaal/antwoord/…".</param>
    Uri Van(string pad);
}
