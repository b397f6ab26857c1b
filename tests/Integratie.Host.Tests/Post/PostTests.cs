using System.Net;
using System.Net.Sockets;
using System.Text;
using Integratie.Host.Databanken;
using Integratie.Host.Post;
using Integratie.Platform.Modules;
using Integratie.Platform.Post;
using Integratie.Testhost;
using Integratie.Testkit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Host.Tests.Post;

/// <summary>Mail leaves by the configured server, and in Development it never leaves.</summary>
public sealed class PostTests(Gedeeldehost gedeeld) : IClassFixture<Gedeeldehost>
{
    private const string Adres = "fatima@voorbeeld.invalid";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_een_proefinstallatie_ligt_de_brief_in_het_postvak()
    {
        await gedeeld.Host.Diensten.GetRequiredService<IPostbode>().Bezorg(new(Adres, "Uw afspraak", "Kom langs.\nhttps://integratie.invalid/a"), Stop);
        var operatie = gedeeld.Host.Als(Persona.Operator, html: true);

        var lijst = await operatie.GetStringAsync("/beheer/postvak", Stop);
        var adres = lijst.Split("href=\"").Select(s => s.Split('"')[0]).First(a => a.StartsWith("/beheer/postvak/", StringComparison.Ordinal));
        var brief = await operatie.GetStringAsync(adres, Stop);

        lijst.ShouldContain("Uw afspraak");
        brief.ShouldContain(Adres);
        brief.ShouldContain("<a href=\"https://integratie.invalid/a\">");
    }

    [Fact]
    public async Task Wie_de_werking_niet_beheert_ziet_het_postvak_niet() =>
        (await gedeeld.Host.Als(Persona.Loketmedewerker, html: true).GetAsync("/beheer/postvak", Stop)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Een_brief_die_niet_bestaat_is_niet_gevonden() =>
        (await gedeeld.Host.Als(Persona.Operator).GetAsync($"/api/v1/platform/postvak/{Guid.Empty}", Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Het_postvak_bewaart_de_nieuwste_brieven()
    {
        var map = Directory.CreateTempSubdirectory("integratie-postvak-");
        try
        {
            var postvak = new Postvak(map.FullName, new(), TimeProvider.System);
            for (var i = 0; i <= Postvak.Bewaard; i++)
            {
                await postvak.Bezorg(new(Adres, $"Brief {i}", "Tekst"), Stop);
            }

            var brieven = await postvak.Alle(Stop);
            brieven.Count.ShouldBe(Postvak.Bewaard);
            brieven.ShouldContain(b => b.Onderwerp == $"Brief {Postvak.Bewaard}");
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Een_ingestelde_mailserver_krijgt_de_brief()
    {
        await using var server = new Proefserver();

        await Postbode(server.Poort).Bezorg(new(Adres, "Uw afspraak", "Kom langs."), Stop);

        var ontvangen = await server.Brief;
        ontvangen.ShouldContain("Subject: Uw afspraak");
        ontvangen.ShouldContain($"To: {Adres}");
        ontvangen.ShouldContain("Kom langs.");
    }

    [Fact]
    public async Task Een_mailserver_die_weigert_geeft_een_reden_zonder_het_adres()
    {
        await using var server = new Proefserver(weiger: true);

        var fout = await Should.ThrowAsync<PostNietBezorgdException>(() => Postbode(server.Poort).Bezorg(new(Adres, "Uw afspraak", "Kom langs."), Stop));

        fout.Message.ShouldBe("De mailserver weigerde de brief.");
    }

    [Fact]
    public async Task Een_mailserver_zonder_versleuteling_krijgt_niets()
    {
        await using var server = new Proefserver();

        await Should.ThrowAsync<PostNietBezorgdException>(() =>
            new Smtppostbode(new() { Server = "127.0.0.1", Poort = server.Poort }).Bezorg(new(Adres, "Uw afspraak", "Kom langs."), Stop));

        server.Kreeg.ShouldBeFalse();
    }

    [Fact]
    public async Task Een_mailserver_die_er_niet_is_geeft_een_reden() =>
        (await Should.ThrowAsync<PostNietBezorgdException>(() => Postbode(1).Bezorg(new(Adres, "Uw afspraak", "Kom langs."), Stop)))
            .Message.ShouldStartWith("De mailserver antwoordt niet");

    [Fact]
    public async Task Zonder_mailserver_zegt_de_inrichting_dat_brieven_blijven_liggen()
    {
        var check = (await new Postcheck(new Postbodeloos(), new()).Controleer(Stop)).Single();

        check.Staat.ShouldBe(Checkstaat.Fout);
        check.Uitleg.ShouldContain("Post:Server");
    }

    [Theory]
    [InlineData("Post:Afzender", "niemand", "Post:Afzender")]
    [InlineData("Post:Poort", "70000", "Post:Poort")]
    public void Een_verkeerde_instelling_houdt_de_start_tegen(string naam, string waarde, string verwacht)
    {
        var configuratie = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Post:Server", "mail.invalid"), new(naam, waarde)]).Build();

        Should.Throw<StartfoutException>(() => Postinstellingen.Lees(configuratie)).Message.ShouldContain(verwacht);
    }

    private static Smtppostbode Postbode(int poort) => new(new() { Server = "127.0.0.1", Poort = poort, Versleuteld = false });

    /// <summary>A mail server of a few lines: greets, takes one mail or refuses its receiver, without encryption.</summary>
    private sealed class Proefserver : IAsyncDisposable
    {
        private readonly TcpListener _luister = new(IPAddress.Loopback, 0);
        private readonly TaskCompletionSource<string> _brief = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Task _werk;

        public Proefserver(bool weiger = false)
        {
            _luister.Start();
            _werk = Bedien(weiger);
        }

        public int Poort => ((IPEndPoint)_luister.LocalEndpoint).Port;

        public Task<string> Brief => _brief.Task;

        public bool Kreeg => _brief.Task.IsCompleted;

        public async ValueTask DisposeAsync()
        {
            _luister.Stop();
            await _werk.ContinueWith(_ => { }, TaskScheduler.Default);
            _luister.Dispose();
        }

        private async Task Bedien(bool weiger)
        {
            using var klant = await _luister.AcceptTcpClientAsync();
            using var lezer = new StreamReader(klant.GetStream(), Encoding.ASCII);
            await using var schrijver = new StreamWriter(klant.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
            await schrijver.WriteLineAsync("220 proef");
            while (await lezer.ReadLineAsync() is { } regel)
            {
                switch (regel.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "RCPT" when weiger:
                        await schrijver.WriteLineAsync($"550 {Adres} onbekend");
                        break;
                    case "DATA":
                        await schrijver.WriteLineAsync("354 ga door");
                        var brief = new StringBuilder();
                        while (await lezer.ReadLineAsync() is { } inhoud && inhoud != ".")
                        {
                            brief.AppendLine(inhoud);
                        }

                        _brief.SetResult(brief.ToString());
                        await schrijver.WriteLineAsync("250 ontvangen");
                        break;
                    case "QUIT":
                        await schrijver.WriteLineAsync("221 dag");
                        return;
                    default:
                        await schrijver.WriteLineAsync("250 goed");
                        break;
                }
            }
        }
    }
}
