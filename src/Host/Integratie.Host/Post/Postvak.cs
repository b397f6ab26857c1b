using System.Globalization;
using Integratie.Kern;
using Integratie.Platform.Post;
using MimeKit;

namespace Integratie.Host.Post;

/// <summary>
/// The mail of an installation in Development: nothing leaves the machine, each brief becomes a file that any mail program can open,
/// and a page shows it. The newest <see cref="Bewaard"/> stay.
/// </summary>
internal sealed class Postvak(string map, Postinstellingen instellingen, TimeProvider klok) : IPostbode
{
    public const int Bewaard = 200;

    public async Task Bezorg(Brief brief, CancellationToken annulering)
    {
        using var post = instellingen.Maak(brief);
        Directory.CreateDirectory(map);
        post.Date = klok.GetUtcNow();
        // Written aside first: who reads the box never meets half a brief.
        var bestand = Pad(Uuid.Nieuw());
        await post.WriteToAsync(bestand + ".nieuw", annulering);
        File.Move(bestand + ".nieuw", bestand);
        foreach (var oud in Bestanden().Skip(Bewaard))
        {
            File.Delete(oud);
        }
    }

    /// <summary>The briefs, newest first.</summary>
    public async Task<IReadOnlyList<Postvakbrief>> Alle(CancellationToken annulering)
    {
        var brieven = new List<Postvakbrief>();
        foreach (var bestand in Bestanden())
        {
            brieven.Add(await Lees(bestand, annulering));
        }

        return brieven;
    }

    public async Task<Postvakbrief?> Een(Guid id, CancellationToken annulering) =>
        File.Exists(Pad(id)) ? await Lees(Pad(id), annulering) : null;

    private IEnumerable<string> Bestanden() =>
        Directory.Exists(map) ? Directory.GetFiles(map, "*.eml").OrderDescending(StringComparer.Ordinal) : [];

    private string Pad(Guid id) => Path.Combine(map, id.ToString("D", CultureInfo.InvariantCulture) + ".eml");

    private static async Task<Postvakbrief> Lees(string bestand, CancellationToken annulering)
    {
        using var post = await MimeMessage.LoadAsync(bestand, annulering);
        return new(Guid.Parse(Path.GetFileNameWithoutExtension(bestand)), post.Date, post.To.ToString(), post.Subject ?? "", post.TextBody ?? "",
            [.. post.Attachments.OfType<MimePart>().Select(b => new Postvakbijlage(b.FileName ?? "", b is TextPart tekst ? tekst.Text : ""))]);
    }
}

/// <summary>A brief in the postbox.</summary>
/// <param name="Id">Key.</param>
/// <param name="Verstuurd">When.</param>
/// <param name="Aan">To whom.</param>
/// <param name="Onderwerp">Subject.</param>
/// <param name="Tekst">Body.</param>
/// <param name="Bijlagen">What goes along.</param>
internal sealed record Postvakbrief(Guid Id, DateTimeOffset Verstuurd, string Aan, string Onderwerp, string Tekst, IReadOnlyList<Postvakbijlage> Bijlagen);

/// <param name="Naam">Name of the file.</param>
/// <param name="Tekst">What is in it, where that is text.</param>
internal sealed record Postvakbijlage(string Naam, string Tekst);
