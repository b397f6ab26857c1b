namespace Integratie.Dorp.Services;

internal sealed class Telling;
