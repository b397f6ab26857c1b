namespace Integratie.Netwerk;

/// <summary>What a question or an offer is about: the words by which the social map is searched (ONT-02, ONT-05).</summary>
public enum Thema
{
    /// <summary>Learning and practising Dutch.</summary>
    NederlandsLeren,

    /// <summary>Finding and keeping work, recognition of diplomas.</summary>
    Werk,

    /// <summary>School, study and child care.</summary>
    Onderwijs,

    /// <summary>Finding and keeping a home.</summary>
    Wonen,

    /// <summary>Body and mind.</summary>
    Gezondheid,

    /// <summary>Residence, nationality and legal help.</summary>
    Verblijf,

    /// <summary>Income, benefits and debts.</summary>
    Geld,

    /// <summary>Family and bringing up children.</summary>
    Gezin,

    /// <summary>Meeting people, sports, culture and leisure.</summary>
    Ontmoeting,

    /// <summary>Food, clothes, shelter: the first needs.</summary>
    Noodhulp,

    /// <summary>Computer, internet and dealing with services online.</summary>
    Digitaal,

    /// <summary>Discrimination and racism: outside the scope of the policy itself, so always referred on (ONT-10).</summary>
    Discriminatie,
}
