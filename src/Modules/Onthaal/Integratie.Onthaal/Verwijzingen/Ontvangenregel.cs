using Integratie.Kern;

namespace Integratie.Onthaal.Verwijzingen;

/// <summary>A referral in the list of the organisation that received it: nothing about the visitor.</summary>
/// <param name="Id">Key.</param>
/// <param name="Van">OVO code of the organisation that referred.</param>
/// <param name="Verstuurd">When it was last sent.</param>
/// <param name="Vorm">Referred, or done together.</param>
/// <param name="Aanbod">Key of the offer in the social map; null when none was chosen.</param>
/// <param name="Doorstroom">What was answered.</param>
internal sealed record Ontvangenregel(Guid Id, OvoCode Van, DateTimeOffset Verstuurd, Verwijsvorm Vorm, Guid? Aanbod, Doorstroom Doorstroom);
