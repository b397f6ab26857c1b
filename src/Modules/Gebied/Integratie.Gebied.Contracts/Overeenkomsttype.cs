namespace Integratie.Gebied;

/// <summary>Kinds of cooperation agreement (OVK-02).</summary>
public enum Overeenkomsttype
{
    /// <summary>An association carries out language policy and promotion in a group of municipalities (RND-02).</summary>
    Taaluitvoering,

    /// <summary>With a centre for learning-career guidance, about NT2 intake (OVK-04).</summary>
    Leerloopbaan,

    /// <summary>The agency takes up parts of the director role for a while; needs a transfer date (LOK-10).</summary>
    TijdelijkeRegie,

    /// <summary>A local government without subsidy takes the director role (LOK-11).</summary>
    RegieZonderSubsidie,

    /// <summary>A city or province carries out tasks (STE-01, LIM-01).</summary>
    Uitvoering,

    /// <summary>An agreement at central level.</summary>
    Centraal,
}

/// <summary>Names of the types for the screen.</summary>
public static class Overeenkomsttypen
{
    /// <summary>Name for the screen.</summary>
    public static string Naam(this Overeenkomsttype type) => type switch
    {
        Overeenkomsttype.Taaluitvoering => "Taalbeleid en taalpromotie door een vereniging",
        Overeenkomsttype.Leerloopbaan => "Centrum voor leerloopbaanbegeleiding",
        Overeenkomsttype.TijdelijkeRegie => "Tijdelijke regie door het agentschap",
        Overeenkomsttype.RegieZonderSubsidie => "Regie door een lokaal bestuur zonder subsidie",
        Overeenkomsttype.Uitvoering => "Uitvoering door een stad of provincie",
        Overeenkomsttype.Centraal => "Centrale overeenkomst",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Onbekend type."),
    };
}
