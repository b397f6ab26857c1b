namespace Integratie.Dorp.Elders;

internal sealed class Verdwaald;
