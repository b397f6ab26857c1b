using System.Net.Sockets;

namespace Integratie.Host.Identiteit;

/// <summary>The identity provider can't be reached: nobody's fault who tries to come in, and nothing is wrong with their token.</summary>
internal sealed class AanbiederZwijgtException(Exception oorzaak) : Exception("De aanbieder van identiteiten antwoordt niet.", oorzaak)
{
    /// <summary>Whether this is what went wrong.</summary>
    public static bool Is(Exception fout) =>
        fout.GetBaseException() is HttpRequestException or SocketException or IOException || (fout is AggregateException velen && velen.InnerExceptions.Any(Is));
}
