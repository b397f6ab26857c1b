using Integratie.Kern;
using Integratie.Netwerk.Data;
using Integratie.Netwerk.Geschiedenis;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Netwerk.Invoeren;

/// <summary>
/// Enters the next portion of rows. The organisations and the mark on their rows are saved together, so a row is entered once
/// whatever happens; an organisation that somebody else entered meanwhile is met as a known one.
/// </summary>
/// <param name="Invoer">Key of the entry.</param>
/// <param name="Portie">How many rows at once.</param>
[Vereist(NetwerkRechten.Beheren)]
internal sealed record VoerRijenIn(Guid Invoer, int Portie = 100) : IOpdracht<Rijportie>;

internal sealed class VoerRijenInHandler(NetwerkDbContext db, Plaatsen plaatsen, Aanroep aanroep, TimeProvider klok) : IOpdrachtHandler<VoerRijenIn, Rijportie>
{
    private readonly List<(int Rij, Rijafloop Afloop, Guid? Organisatie, string? Reden)> _aflopen = [];

    public async Task<Uitkomst<Rijportie>> Handle(VoerRijenIn request, CancellationToken cancellationToken)
    {
        await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Invoeren.MetSlot(request.Invoer, cancellationToken) is not { } invoer)
        {
            return Mislukking.NietGevonden("De invoer");
        }

        var rijen = await db.Invoerrijen.AsNoTracking().Where(r => r.Invoer == request.Invoer && r.Afloop == null)
            .OrderBy(r => r.Rij).Take(request.Portie).ToListAsync(cancellationToken);
        var verstaan = rijen.ToDictionary(r => r.Rij, r => r.Verstaan());
        var bekenden = await db.ZoekBekenden([.. verstaan.Where(r => r.Value is not null).Select(r => (r.Key, r.Value!))], cancellationToken);
        var zeker = bekenden.Values.Where(b => b.IsZeker).Select(b => b.Id).ToList();
        var bestaande = await db.Organisaties.Where(o => zeker.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        foreach (var rij in rijen)
        {
            if (verstaan[rij.Rij] is not { } gegevens)
            {
                _aflopen.Add((rij.Rij, Rijafloop.Overgeslagen, null, null));
            }
            else if (bekenden.GetValueOrDefault(rij.Rij) is { IsZeker: true } bekende)
            {
                WerkBij(invoer, rij, bestaande[bekende.Id], gegevens);
            }
            else if (invoer.VoertIn(rij.Oordeel!.Value))
            {
                var organisatie = Organisatie.Registreer(gegevens, plaatsen.Naam(gegevens.Gemeente));
                db.Organisaties.Add(organisatie);
                Vermeld(invoer, organisatie, Gebeurtenissoort.Geregistreerd);
                _aflopen.Add((rij.Rij, Rijafloop.Toegevoegd, organisatie.Id, null));
            }
            else
            {
                _aflopen.Add((rij.Rij, Rijafloop.Overgeslagen, null, $"Lijkt op ‘{rij.Bekendenaam}’ en is daarom overgeslagen."));
            }
        }

        await db.RondAf(request.Invoer, _aflopen, cancellationToken);
        var open = await db.Invoerrijen.CountAsync(r => r.Invoer == request.Invoer && r.Afloop == null, cancellationToken);
        if (open == 0)
        {
            invoer.IsIngevoerd();
        }

        return new Rijportie(invoer.Aantal - open, invoer.Aantal, open == 0,
            [.. _aflopen.Where(a => a.Reden is not null).Select(a => (a.Rij, a.Reden!))]);
    }

    /// <summary>What the list says of it is taken over; where the list says nothing, what we know stays.</summary>
    private void WerkBij(Invoer invoer, Invoerrij rij, Organisatie organisatie, Organisatiegegevens nieuw)
    {
        if (!invoer.BestaandeBijwerken)
        {
            _aflopen.Add((rij.Rij, Rijafloop.Overgeslagen, organisatie.Id, null));
            return;
        }

        var oud = organisatie.Gegevens;
        var samen = nieuw with
        {
            Kbo = nieuw.Kbo ?? oud.Kbo,
            Ovo = nieuw.Ovo ?? oud.Ovo,
            Sector = nieuw.Sector ?? oud.Sector,
            IsGesubsidieerd = invoer.Kolommen.Any(k => Kolom.Herken(k) == Kolom.Gesubsidieerd) ? nieuw.IsGesubsidieerd : oud.IsGesubsidieerd,
            Omschrijving = nieuw.Omschrijving ?? oud.Omschrijving,
            Straat = nieuw.Straat ?? oud.Straat,
            Huisnummer = nieuw.Straat is null ? oud.Huisnummer : nieuw.Huisnummer,
            Postcode = nieuw.Postcode ?? oud.Postcode,
            Werkgebied = nieuw.Werkgebied is { Count: > 0 } ? nieuw.Werkgebied : oud.Werkgebied,
            Talen = nieuw.Talen is { Count: > 0 } ? nieuw.Talen : oud.Talen,
            Telefoon = nieuw.Telefoon ?? oud.Telefoon,
            Mail = nieuw.Mail ?? oud.Mail,
            Website = nieuw.Website ?? oud.Website,
            Werktalen = nieuw.Werktalen is { Count: > 0 } ? nieuw.Werktalen : oud.Werktalen,
        };
        if (organisatie.Wijzig(samen, plaatsen.Naam(samen.Gemeente)) is { } mislukking)
        {
            _aflopen.Add((rij.Rij, Rijafloop.Overgeslagen, organisatie.Id, mislukking.Bericht));
            return;
        }

        if (Verschil.Tussen(oud, organisatie.Gegevens, plaatsen) is { Count: > 0 } wijzigingen)
        {
            Vermeld(invoer, organisatie, Gebeurtenissoort.Gewijzigd, wijzigingen);
        }

        _aflopen.Add((rij.Rij, Rijafloop.Bijgewerkt, organisatie.Id, null));
    }

    private void Vermeld(Invoer invoer, Organisatie organisatie, Gebeurtenissoort soort, IReadOnlyList<Veldwijziging>? wijzigingen = null) =>
        db.Gebeurtenissen.Add(Gebeurtenis.Van(organisatie.Id, soort, aanroep, klok, $"Uit de lijst ‘{invoer.Bestandsnaam}’", wijzigingen, invoer.Door));
}
