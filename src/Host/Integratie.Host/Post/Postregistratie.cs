using Integratie.Host.Identiteit;
using Integratie.Platform.Modules;
using Integratie.Platform.Post;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Integratie.Host.Post;

internal static class Postregistratie
{
    public static void VoegPostToe(this WebApplicationBuilder bouwer, Hostopties opties)
    {
        var instellingen = Postinstellingen.Lees(bouwer.Configuration);
        bouwer.Services.AddSingleton(instellingen).AddSingleton<IWebadres, Webadres>();
        if (instellingen.Server is not null)
        {
            bouwer.Services.AddSingleton<IPostbode, Smtppostbode>();
        }
        else if (opties.IsOntwikkeling)
        {
            bouwer.Services.AddSingleton(d => new Postvak(Path.Combine(opties.Data, "postvak"), instellingen, d.GetRequiredService<TimeProvider>()));
            bouwer.Services.AddSingleton<IPostbode>(d => d.GetRequiredService<Postvak>());
        }
        else
        {
            bouwer.Services.AddSingleton<IPostbode, Postbodeloos>();
        }
    }

    private sealed class Webadres(Identiteitsinstellingen instellingen, IServer server) : IWebadres
    {
        public Uri Van(string pad) => new(instellingen.Adres ?? new(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()), pad);
    }
}

/// <summary>Is there somebody who brings the mail?</summary>
internal sealed class Postcheck(IPostbode postbode, Postinstellingen instellingen) : IInrichtingscheck
{
    public Task<IReadOnlyList<Checkresultaat>> Controleer(CancellationToken annulering) => Task.FromResult<IReadOnlyList<Checkresultaat>>(
        [postbode switch
        {
            Postvak => new(Checkstaat.Goed, "Post", "Brieven blijven op deze machine, in het postvak.", "/beheer/postvak"),
            Postbodeloos => new(Checkstaat.Fout, "Post", "Er is geen mailserver ingesteld. Brieven blijven opzij liggen bij de berichten tot Post:Server is ingevuld.", "/beheer/berichten"),
            _ => new(Checkstaat.Goed, "Post", $"Brieven gaan naar {instellingen.Server}."),
        }]);
}
