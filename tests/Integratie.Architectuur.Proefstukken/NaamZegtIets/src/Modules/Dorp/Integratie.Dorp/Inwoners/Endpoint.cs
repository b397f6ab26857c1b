namespace Integratie.Dorp.Inwoners;

internal sealed class Los;
