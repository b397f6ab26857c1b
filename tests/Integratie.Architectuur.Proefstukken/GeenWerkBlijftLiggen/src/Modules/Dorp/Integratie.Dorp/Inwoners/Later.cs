namespace Integratie.Dorp.Inwoners;

internal static class Later
{
    // TODO de rest
    public static string Todo => "TODO is hier een woord";

    /// <summary>FIXME ooit.</summary>
    public static int Tel() => throw new NotImplementedException();
}
