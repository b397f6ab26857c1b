namespace Integratie.Dorp.Inwoners;

public sealed class Buur;
