using Integratie.Kern;

namespace Integratie.Gebied;

/// <summary>
/// Who directs the integration policy of a municipality, part by part (R3, LOK-02, LOK-10..12, BRU-01, BRU-02). Asked
/// whenever somebody asks who is competent.
/// </summary>
/// <remarks>
/// The default: the body that the matrix names (a recognised and subsidised local government, or who plays its role); else the
/// local government with an active agreement; else nobody, and the agency sets the operational goals. Parts that the agency
/// took up for a while are taken off. A variant must give every part to at most one body, and a legal basis with it.
/// </remarks>
[Uitbreidingspunt]
public interface IRegiebepaling : IRegel<Regievraag, Regieverdeling>;

/// <summary>What is known about the director role on a territory on a day.</summary>
/// <param name="Agentschap">Code of the agency.</param>
/// <param name="Rechtsgrond">Legal basis of the row that names the body; of the row for the whole working area when none does.</param>
/// <param name="Overeenkomsten">The agreements about the director role that are active there on that day.</param>
/// <param name="Aangewezen">Code of the body that the matrix names; null when it names nobody.</param>
/// <param name="LokaalBestuur">Code of the local government of the municipality; null where it isn't known.</param>
public sealed record Regievraag(
    string Agentschap, string Rechtsgrond, IReadOnlyList<Regieovereenkomst> Overeenkomsten, string? Aangewezen = null,
    string? LokaalBestuur = null);

/// <summary>An active agreement about the director role.</summary>
/// <param name="Type">Only <see cref="Overeenkomsttype.TijdelijkeRegie"/> and <see cref="Overeenkomsttype.RegieZonderSubsidie"/> matter.</param>
/// <param name="Titel">Its title, for the legal basis.</param>
/// <param name="Onderdelen">The parts it is about.</param>
/// <param name="Overdracht">Day on which the parts go to the local government; for a temporary take-over.</param>
public sealed record Regieovereenkomst(
    Overeenkomsttype Type, string Titel, IReadOnlyList<Regieonderdeel> Onderdelen, DateOnly? Overdracht = null);

/// <summary>How the director role is divided.</summary>
/// <param name="DoelenDoor">Code of the body that sets the operational goals.</param>
/// <param name="Onderdelen">Who takes which part; a part that nobody takes is not in the list.</param>
/// <param name="Regel">Name of the rule that decided: a sentence in PascalCase.</param>
/// <param name="Uitleg">The same for people.</param>
/// <param name="Rechtsgrond">The legal basis.</param>
/// <param name="Regisseur">Code of the body that is director; null when nobody is.</param>
public sealed record Regieverdeling(
    string DoelenDoor, IReadOnlyList<Regieopname> Onderdelen, string Regel, string Uitleg, string Rechtsgrond, string? Regisseur = null);

/// <summary>Who takes a part of the director role.</summary>
/// <param name="Onderdeel">The part.</param>
/// <param name="Instantie">Code of the body.</param>
/// <param name="Tot">Day of transfer to the local government when it is temporary; null when it isn't.</param>
public sealed record Regieopname(Regieonderdeel Onderdeel, string Instantie, DateOnly? Tot = null);
