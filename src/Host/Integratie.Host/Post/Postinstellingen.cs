using System.Text;
using Integratie.Host.Databanken;
using Integratie.Platform.Post;
using MimeKit;

namespace Integratie.Host.Post;

/// <summary>The mail server of this installation (section <c>Post</c> of the configuration).</summary>
internal sealed record Postinstellingen
{
    /// <summary>Name of the server; null in Development means the postbox.</summary>
    public string? Server { get; init; }

    public int Poort { get; init; } = 587;

    /// <summary>Whether a server that offers no encryption is refused; off only for a server on the same machine.</summary>
    public bool Versleuteld { get; init; } = true;

    public string? Gebruiker { get; init; }

    public string? Wachtwoord { get; init; }

    /// <summary>Who the mails come from, as in <c>Integratie &lt;geen-antwoord@voorbeeld.be&gt;</c>.</summary>
    public string Afzender { get; init; } = "Integratie <geen-antwoord@integratie.invalid>";

    /// <exception cref="StartfoutException">The sender can't be read.</exception>
    public static Postinstellingen Lees(IConfiguration configuratie)
    {
        var instellingen = configuratie.GetSection("Post").Get<Postinstellingen>() ?? new();
        if (!MailboxAddress.TryParse(instellingen.Afzender, out var afzender) || !afzender.Address.Contains('@', StringComparison.Ordinal))
        {
            throw new StartfoutException("Post:Afzender is geen e-mailadres.", "Schrijf de afzender als Integratie <geen-antwoord@voorbeeld.be>.");
        }

        return instellingen.Server is null || instellingen.Poort is > 0 and <= 65535
            ? instellingen
            : throw new StartfoutException("Post:Poort is geen poort.", "Geef een getal van 1 tot 65535; meestal is het 587.");
    }

    /// <exception cref="PostNietBezorgdException">The address of the receiver can't be read.</exception>
    public MimeMessage Maak(Brief brief)
    {
        if (!MailboxAddress.TryParse(brief.Aan, out var aan))
        {
            throw new PostNietBezorgdException("Het adres van de ontvanger is geen e-mailadres.");
        }

        var lichaam = new BodyBuilder { TextBody = brief.Tekst };
        if (brief.Bijlage is { } bijlage)
        {
            lichaam.Attachments.Add(bijlage.Naam, Encoding.UTF8.GetBytes(bijlage.Inhoud), ContentType.Parse(bijlage.Soort));
        }

        var post = new MimeMessage { Subject = brief.Onderwerp, Body = lichaam.ToMessageBody() };
        post.From.Add(MailboxAddress.Parse(Afzender));
        post.To.Add(aan);
        return post;
    }
}
