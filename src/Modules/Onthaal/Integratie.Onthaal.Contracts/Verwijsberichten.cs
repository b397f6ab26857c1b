using Integratie.Kern;

namespace Integratie.Onthaal;

/// <summary>
/// A referral is to be brought to the other organisation (ONT-04). Onthaal tells it to itself, so that a mail server that is away for
/// a while loses nothing. Without personal data.
/// </summary>
/// <param name="Verwijzing">Key of the referral.</param>
/// <param name="IsHerinnering">Whether it was brought before and nobody answered.</param>
[Bericht("onthaal.verwijzing-te-bezorgen.v1")]
public sealed record VerwijzingTeBezorgen(Guid Verwijzing, bool IsHerinnering = false) : IIntegratiebericht;
