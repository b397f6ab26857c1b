using Integratie.Kern;
using Integratie.Onthaal.Contacten;
using Integratie.Onthaal.Geheimelinks;
using Integratie.Onthaal.Klad;
using Integratie.Onthaal.Signalen;
using Integratie.Onthaal.Verwijzingen;
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

    protected override IReadOnlyDictionary<string, Mislukking> Beperkingen { get; } = new Dictionary<string, Mislukking>(StringComparer.Ordinal)
    {
        ["ux_signaal_contact_soort"] = Mislukking.Regel("DitSignaalIsErAl", "Deze drempel is bij dit contact al als signaal geregistreerd."),
        ["pk_werkplek"] = Mislukking.Regel("ErLooptAlEenRegistratie", "Er werd op hetzelfde moment een kladversie bewaard. Probeer het nog eens: uw tekst staat er nog."),
    };

    protected override void Modelleer(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(OnthaalDbContext).Assembly);
}
