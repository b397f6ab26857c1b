using Integratie.Bron.Contracts;
using Integratie.Platform.Modules;
using Integratie.Platform.Varianten;

namespace Integratie.Streek;

public sealed class StreekModule : IntegratieModule
{
    public const string Regime = "streek";

    public override string Id => "streek";

    public override string Naam => "Streek";

    public override void Stel(ModuleBouwer bouwer)
    {
        ArgumentNullException.ThrowIfNull(bouwer);
        bouwer
            .Regime(Regime, "Streek")
            .Regime("streek-zonder-eigen-tarief", "Streek zonder eigen tarief")
            .Variant<ITarief, TariefInDeStreek>(Regime)
            .Aanvulling<ITariefmelding, MeldGroteCursus>()
            .Aanvulling<ITariefmelding, MeldOntheemde>()
            .Regelgevallen("regelgevallen.json", typeof(ITarief));
    }
}

/// <summary>Wraps the default: half of it.</summary>
internal sealed class TariefInDeStreek(Standaard<ITarief> standaard) : ITarief
{
    public Tarief Bepaal(Tariefvraag vraag)
    {
        var gewoon = standaard.Regel.Bepaal(vraag);
        return gewoon with { Bedrag = gewoon.Bedrag / 2, Grond = "streek" };
    }
}

internal sealed class MeldGroteCursus : ITariefmelding
{
    public string? Melding(Tariefvraag vraag) => vraag.Uren > 100 ? "grote cursus" : null;
}

internal sealed class MeldOntheemde : ITariefmelding
{
    public string? Melding(Tariefvraag vraag) => vraag.Ontheemd ? "tijdelijk ontheemde" : null;
}
