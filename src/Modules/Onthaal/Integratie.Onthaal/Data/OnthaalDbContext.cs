using Integratie.Kern;
using Integratie.Onthaal.Afspraken;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Onthaal.Klad;
using Integratie.Onthaal.Roosters;
using Integratie.Onthaal.Signalen;
using Integratie.Onthaal.Verwijzingen;
using Integratie.Onthaal.Wachtrij;
using Integratie.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Onthaal.Data;

[Schema("onthaal")]
internal sealed class OnthaalDbContext(DbContextOptions<OnthaalDbContext> opties) : ModuleDbContext(opties)
{
    public DbSet<Contact> Contacten => Set<Contact>();

    public DbSet<Contactstap> Stappen => Set<Contactstap>();

    public DbSet<GeheimeLink> GeheimeLinks => Set<GeheimeLink>();

    public DbSet<Signaal> Signalen => Set<Signaal>();

    public DbSet<Verwijzing> Verwijzingen => Set<Verwijzing>();

    public DbSet<Werkplek> Werkplekken => Set<Werkplek>();

    public DbSet<Wachtbeurt> Wachtbeurten => Set<Wachtbeurt>();

    public DbSet<Nummerteller> Nummertellers => Set<Nummerteller>();

    public DbSet<Loketrooster> Roosters => Set<Loketrooster>();

    public DbSet<Afspraak> Afspraken => Set<Afspraak>();

    protected override IReadOnlyDictionary<string, Mislukking> Beperkingen { get; } = new Dictionary<string, Mislukking>(StringComparer.Ordinal)
    {
        ["ux_signaal_contact_soort"] = Mislukking.Regel("DitSignaalIsErAl", "Deze drempel is bij dit contact al als signaal geregistreerd."),
        ["ux_wachtbeurt_afspraak"] = Mislukking.Regel("DezeBezoekerIsAlAangemeld", "Deze bezoeker heeft al een nummer voor deze afspraak."),
        ["ux_afspraak_plaats"] = Mislukking.Regel("DitUurIsNetGeboekt", "Dit uur werd net geboekt. Kies een ander uur."),
        ["ux_loketrooster_loket"] = Mislukking.Verouderd(),
        ["pk_werkplek"] = Mislukking.Regel("ErLooptAlEenRegistratie", "Er werd op hetzelfde moment een kladversie bewaard. Probeer het nog eens: uw tekst staat er nog."),
    };

    protected override void Modelleer(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(OnthaalDbContext).Assembly);
}
