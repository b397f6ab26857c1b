using System.Net.Sockets;
using Integratie.Platform.Post;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Integratie.Host.Post;

/// <summary>Hands mail to the configured server, one connection per mail: the pump sends a handful per minute, not thousands.</summary>
internal sealed class Smtppostbode(Postinstellingen instellingen) : IPostbode
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(20);

    public async Task Bezorg(Brief brief, CancellationToken annulering)
    {
        try
        {
            using var smtp = new SmtpClient { Timeout = (int)Geduld.TotalMilliseconds };
            await smtp.ConnectAsync(instellingen.Server!, instellingen.Poort, instellingen.Versleuteld ? Beveiligd : SecureSocketOptions.StartTlsWhenAvailable, annulering);
            if (instellingen.Gebruiker is { } gebruiker)
            {
                await smtp.AuthenticateAsync(gebruiker, instellingen.Wachtwoord ?? "", annulering);
            }

            await smtp.SendAsync(instellingen.Maak(brief), annulering);
            await smtp.DisconnectAsync(quit: true, annulering);
        }
        catch (Exception fout) when (fout is SocketException or IOException or TimeoutException or SslHandshakeException or ServiceNotConnectedException)
        {
            throw new PostNietBezorgdException("De mailserver antwoordt niet, of niet veilig. Controleer Post:Server en Post:Poort.", fout);
        }
        catch (AuthenticationException fout)
        {
            throw new PostNietBezorgdException("De mailserver kent deze gebruiker of dit wachtwoord niet. Controleer Post:Gebruiker en Post:Wachtwoord.", fout);
        }
        catch (Exception fout) when (fout is CommandException or ProtocolException or NotSupportedException)
        {
            throw new PostNietBezorgdException("De mailserver weigerde de brief.", fout);
        }
    }

    private SecureSocketOptions Beveiligd => instellingen.Poort == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
}

/// <summary>Where there is no mail server: each brief waits, visible, until there is one.</summary>
internal sealed class Postbodeloos : IPostbode
{
    public Task Bezorg(Brief brief, CancellationToken annulering) =>
        throw new PostNietBezorgdException("Deze installatie heeft geen mailserver. Stel Post:Server in, en probeer het bericht dan opnieuw.");
}
