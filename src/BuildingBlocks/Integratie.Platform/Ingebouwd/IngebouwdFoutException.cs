namespace Integratie.Platform.Ingebouwd;

/// <summary>
/// The private PostgreSQL can't do its work. The message is one plain Dutch line that a newcomer can act on: what is wrong
/// and the way out. Not a bug of ours, so a host prints the line without a stack trace.
/// </summary>
/// <param name="melding">What is wrong, as a sentence.</param>
/// <param name="uitweg">What the reader can do about it, as a sentence.</param>
/// <param name="oorzaak">The technical cause, for the log.</param>
internal sealed class IngebouwdFoutException(string melding, string uitweg, Exception? oorzaak = null)
    : Exception($"{melding} {uitweg}", oorzaak)
{
    /// <summary>What is wrong.</summary>
    public string Melding { get; } = melding;

    /// <summary>The way out.</summary>
    public string Uitweg { get; } = uitweg;
}
