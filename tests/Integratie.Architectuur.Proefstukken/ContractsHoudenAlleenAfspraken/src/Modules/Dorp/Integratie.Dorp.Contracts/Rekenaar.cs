namespace Integratie.Dorp;

public static class Rekenaar
{
    public static int Tel(int getal) => getal + 1;
}

public sealed record Teller
{
    public int Stand { get; set; }
}

public enum Wijk
{
    Noord,
    Zuid,
}

public static class Wijken
{
    public static string Naam(this Wijk wijk) => wijk.ToString();
}
