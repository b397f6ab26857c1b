namespace Integratie.Markt.Kramen;

internal static class Telling
{
    public const string Eigen = "select count(*) from markt.kraam";

    public const string Recht = "dorp.inwoner.inschrijven";

    public static string Vreemd(string tabel) => $"""
        select k.id from markt.{tabel} k
        join "dorp".inwoner i on i.id = k.dorp
        """;

    public const string Log = "delete from platform.audit";
}
