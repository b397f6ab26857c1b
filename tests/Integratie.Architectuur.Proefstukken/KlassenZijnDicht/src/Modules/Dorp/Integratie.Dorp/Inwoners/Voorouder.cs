namespace Integratie.Dorp.Inwoners;

internal class Voorouder;

internal record Nakomeling(string Naam);

internal abstract class Stamboom;
