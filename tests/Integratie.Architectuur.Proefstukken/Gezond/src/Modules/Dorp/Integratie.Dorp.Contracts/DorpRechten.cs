using Integratie.Kern;

namespace Integratie.Dorp;

public static class DorpRechten
{
    public const string Inschrijven = "dorp.inwoner.inschrijven";

    public static IReadOnlyList<Recht> Alle { get; } = [new(Inschrijven, "Een inwoner inschrijven", Rol.Centraal)];
}
