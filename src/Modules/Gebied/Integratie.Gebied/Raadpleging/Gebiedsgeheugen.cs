using System.Collections.Frozen;
using Integratie.Gebied.Data;
using Integratie.Gebied.Gemeenten;
using Integratie.Gebied.Loketten;
using Integratie.Gebied.Overeenkomsten;
using Integratie.Gebied.Plaatsen;
using Integratie.Gebied.Regios;
using Integratie.Platform.Configuratie;
using Integratie.Platform.Modules;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Gebied.Raadpleging;

/// <summary>Holds the picture that answers come from, and makes a new one when the data changed (ONTWERP 4).</summary>
internal sealed class Gebiedsgeheugen(IServiceScopeFactory scopes, IInstellingen instellingen) : IGeheugen
{
    /// <summary>Given after every change of what the picture shows, desks excepted (<see cref="GebiedDbContext"/>, <see cref="Loketgeheugen"/>).</summary>
    public const string Sein = "gebied.beeld";

    private readonly Lock _wissel = new();
    private Gebiedsbeeld _beeld = Gebiedsbeeld.Leeg;

    /// <summary>The picture of now. Take it once per question, so that one answer comes from one moment.</summary>
    public Gebiedsbeeld Beeld => Volatile.Read(ref _beeld);

    public async Task Lees(CancellationToken annulering)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Aanroep>().BeginAlsSysteem(Sein);
        var db = scope.ServiceProvider.GetRequiredService<GebiedDbContext>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        var gemeenten = await db.Gemeenten.ToListAsync(annulering);
        var opvolgingen = await db.Opvolgingen.ToListAsync(annulering);
        var postcodes = await db.Postcodes.ToListAsync(annulering);
        var verbanden = await db.Postcodegemeenten.ToListAsync(annulering);
        var indelingen = await db.Regioindelingen.AsSingleQuery().Include(i => i.Regios).ThenInclude(r => r.Gemeenten)
            .Where(i => i.Soort == Regioindeling.VanHetAgentschap && i.Status == Vaststellingsstatus.Goedgekeurd).ToListAsync(annulering);
        var matrix = await db.Bevoegdheden.Where(b => b.Status == Vaststellingsstatus.Goedgekeurd).ToListAsync(annulering);
        var overeenkomsten = await db.Overeenkomsten.Where(o => o.Status != Overeenkomststatus.Ontwerp).ToListAsync(annulering);
        var instanties = await db.Instanties.ToListAsync(annulering);
        var talen = await db.Talen.OrderBy(t => t.Naam).ThenBy(t => t.Code).Select(t => new Taalkaart(t.Code, t.Naam)).ToListAsync(annulering);
        var sectoren = await db.Sectoren.OrderBy(s => s.Naam).Select(s => new Sectorkaart(s.Code, s.Naam)).ToListAsync(annulering);

        var beeld = new Gebiedsbeeld(
            new Gemeenteboek(gemeenten, opvolgingen),
            new Plaatsenboek(gemeenten, postcodes, verbanden),
            [.. indelingen.Select(Indeling)],
            matrix.Select(b => new Matrixrij(b.Id, b.Gebied, b.Taak, b.Instantie, b.Regime, b.Voorwaarde, b.Geldigheid, b.Rechtsgrond)),
            [.. overeenkomsten.Select(o => new Overeenkomstbeeld(
                o.Id, o.Type, o.Titel, o.Instanties, o.Gebieden, o.Taken, o.Onderdelen, o.Geldigheid, o.Overdracht))],
            [.. instanties.Select(i => new Instantiebeeld(new(i.Code, i.Naam, i.Ovo), i.Gemeente))],
            [],
            (groep, dag) => instellingen.Waarde(groep.Instelling, dag))
        {
            Talen = talen,
            Sectoren = sectoren,
        };
        lock (_wissel)
        {
            Volatile.Write(ref _beeld, beeld.MetLokettenVan(_beeld));
        }
    }

    /// <summary>Puts other desks in the picture.</summary>
    public void Zet(IEnumerable<Loket> loketten)
    {
        lock (_wissel)
        {
            Volatile.Write(ref _beeld, _beeld.MetLoketten(loketten));
        }
    }

    private static Indelingbeeld Indeling(Regioindeling indeling) => new(
        indeling.Geldigheid,
        indeling.Regios.SelectMany(r => r.Gemeenten.Select(g => (g.Nis, Kaart: new Regiokaart(r.Code, r.Naam, indeling.Rechtsgrond))))
            .ToFrozenDictionary(p => p.Nis, p => p.Kaart));
}
