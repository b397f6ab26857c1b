using System.Net.Sockets;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Integratie.Host.Identiteit;

/// <summary>The identity provider can't be reached: nobody's fault who tries to come in, and nothing is wrong with their token.</summary>
internal sealed class AanbiederZwijgtException(Exception oorzaak) : Exception("De aanbieder van identiteiten antwoordt niet.", oorzaak)
{
    /// <summary>
    /// After a token was refused: was that because the keys to check it with couldn't be fetched? The framework says in both cases
    /// that the token is wrong.
    /// </summary>
    /// <exception cref="AanbiederZwijgtException">It was.</exception>
    public static async Task Vraag(IConfigurationManager<OpenIdConnectConfiguration>? aanbieder, CancellationToken annulering)
    {
        try
        {
            _ = aanbieder is null ? null : await aanbieder.GetConfigurationAsync(annulering);
        }
        catch (InvalidOperationException fout) when (Is(fout))
        {
            throw new AanbiederZwijgtException(fout);
        }
    }

    /// <summary>Whether this is what went wrong.</summary>
    public static bool Is(Exception fout) =>
        fout.GetBaseException() is HttpRequestException or SocketException or IOException || (fout is AggregateException velen && velen.InnerExceptions.Any(Is));
}
