using Integratie.Platform.Data;

namespace Integratie.Kempen.Zitdagen;

internal sealed class Zitdag : Aggregaat
{
    private Zitdag()
    {
    }

    public string Plaats { get; private set; } = "";

    public DateOnly Dag { get; private set; }

    public static Zitdag Plan(string plaats, DateOnly dag) => new() { Plaats = plaats, Dag = dag };
}
