using Integratie.Kern;
using Integratie.Netwerk.Aanbod;
using Integratie.Netwerk.Organisaties;
using Integratie.Platform.Data;

namespace Integratie.Netwerk.Samenvoegingen;

/// <summary>
/// Two organisations that were found to be one. Remembers how both were, what moved and how it was left, so that it can be taken back
/// exactly while nobody has changed anything since (ONT-05).
/// </summary>
internal sealed class Samenvoeging : Aggregaat
{
    private Samenvoeging()
    {
    }

    public Guid Blijft { get; private set; }

    public Guid Verdwijnt { get; private set; }

    public DateTimeOffset Op { get; private set; }

    public DateTimeOffset? OngedaanOp { get; private set; }

    /// <summary>How both were, the one that stays first; emptied when it is taken back, or too long ago for that.</summary>
    [Persoonsgegeven]
    public IReadOnlyList<Organisatiestand> Ervoor { get; private set; } = [];

    /// <summary>Keys of the offers that moved.</summary>
    public List<Guid> Aanbod { get; private set; } = [];

    /// <summary>Keys of organisations that were pointers to the one that went, and now point to the one that stays.</summary>
    public List<Guid> Verwijzers { get; private set; } = [];

    /// <summary>Fingerprint of how it was left.</summary>
    public byte[] Erna { get; private set; } = [];

    /// <summary>It can no longer be taken back: how both were isn't kept any more.</summary>
    public bool IsDefinitief => OngedaanOp is null && Ervoor.Count == 0;

    /// <summary>Carries it out.</summary>
    /// <param name="blijft">The one that stays.</param>
    /// <param name="verdwijnt">The one that becomes a pointer.</param>
    /// <param name="aanbod">All offers of the one that goes.</param>
    /// <param name="verwijzers">Earlier pointers to the one that goes.</param>
    /// <param name="gemeentenaam">Name of the municipality of the one that stays, for searching.</param>
    /// <param name="nu">The moment.</param>
    public static Uitkomst<Samenvoeging> Voer(
        Organisatie blijft, Organisatie verdwijnt, IReadOnlyList<Aanbieding> aanbod, IReadOnlyList<Organisatie> verwijzers, string gemeentenaam, DateTimeOffset nu)
    {
        if (blijft.Id == verdwijnt.Id)
        {
            return Mislukking.Regel("EenOrganisatieGaatNietInZichzelfOp", "Kies twee verschillende organisaties.");
        }

        if (blijft.SamengevoegdMet is not null || verdwijnt.SamengevoegdMet is not null)
        {
            return Organisatie.IsSamengevoegd;
        }

        if (blijft.Kbo is { } een && verdwijnt.Kbo is { } ander && een != ander)
        {
            return Mislukking.Regel("TweeKboNummersZijnTweeOrganisaties",
                $"Deze organisaties hebben elk een eigen KBO-nummer ({een} en {ander}): dan zijn het er twee. Verbeter eerst het nummer dat fout is.");
        }

        if (blijft.Ovo is { } ovo && verdwijnt.Ovo is { } andere && ovo != andere)
        {
            return Mislukking.Regel("TweeOvoCodesZijnTweeOrganisaties",
                $"Deze organisaties hebben elk een eigen OVO-code ({ovo} en {andere}): dan zijn het er twee. Verbeter eerst de code die fout is.");
        }

        var samenvoeging = new Samenvoeging
        {
            Blijft = blijft.Id,
            Verdwijnt = verdwijnt.Id,
            Op = nu,
            Ervoor = [blijft.Stand, verdwijnt.Stand],
            Aanbod = [.. aanbod.Select(a => a.Id)],
            Verwijzers = [.. verwijzers.Select(v => v.Id)],
        };
        blijft.NeemOp(verdwijnt.Stand, gemeentenaam);
        verdwijnt.GaOpIn(blijft.Id);
        foreach (var aanbieding in aanbod)
        {
            aanbieding.VerhuisNaar(blijft.Id);
        }

        foreach (var verwijzer in verwijzers)
        {
            verwijzer.VerwijsNaar(blijft.Id);
        }

        samenvoeging.Erna = Vingerafdruk.Van([blijft, verdwijnt], aanbod);
        samenvoeging.Meld(new OrganisatiesSamengevoegd(blijft.Id, verdwijnt.Id));
        return samenvoeging;
    }

    /// <summary>Takes it back, provided that nobody changed anything since.</summary>
    /// <param name="blijft">The one that stayed, as it is now.</param>
    /// <param name="verdwijnt">The pointer.</param>
    /// <param name="aanbod">The offers that moved.</param>
    /// <param name="verwijzers">The pointers that were turned.</param>
    /// <param name="gemeentenaam">Name of a municipality, for searching.</param>
    /// <param name="nu">The moment.</param>
    public Mislukking? MaakOngedaan(
        Organisatie blijft, Organisatie verdwijnt, IReadOnlyList<Aanbieding> aanbod, IReadOnlyList<Organisatie> verwijzers,
        Func<NisCode, string> gemeentenaam, DateTimeOffset nu)
    {
        if (IsDefinitief)
        {
            return Mislukking.Regel("DeSamenvoegingIsDefinitief",
                "Deze samenvoeging is te lang geleden om ze ongedaan te maken. Registreer de tweede organisatie opnieuw.");
        }

        if (!Vingerafdruk.Van([blijft, verdwijnt], aanbod).AsSpan().SequenceEqual(Erna) || verwijzers.Any(v => v.SamengevoegdMet != Blijft))
        {
            return Mislukking.Regel("NaDeSamenvoegingIsIetsGewijzigd",
                "Sinds de samenvoeging is iets gewijzigd aan de organisatie of aan het aanbod dat verhuisde. Ongedaan maken zou dat werk wissen. "
                + "Zet die wijziging eerst terug, of registreer de tweede organisatie opnieuw.");
        }

        blijft.Herstel(Ervoor[0], gemeentenaam(Ervoor[0].Gegevens.Gemeente));
        verdwijnt.Herstel(Ervoor[1], gemeentenaam(Ervoor[1].Gegevens.Gemeente));
        foreach (var aanbieding in aanbod)
        {
            aanbieding.VerhuisNaar(Verdwijnt);
        }

        foreach (var verwijzer in verwijzers)
        {
            verwijzer.VerwijsNaar(Verdwijnt);
        }

        (OngedaanOp, Ervoor) = (nu, []);
        Meld(new SamenvoegingIngetrokken(Blijft, Verdwijnt));
        return null;
    }
}
