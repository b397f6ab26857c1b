using FluentValidation;
using Integratie.Kern;

namespace Integratie.Brussel.Engagementen;

/// <summary>What the visitor takes on about Dutch (BRU-04).</summary>
internal enum Nederlandsengagement
{
    /// <summary>Speaks Dutch already.</summary>
    SpreektNederlands,

    /// <summary>Is learning it.</summary>
    Leert,

    /// <summary>Will learn it.</summary>
    WilLeren,

    /// <summary>Takes on nothing, for now.</summary>
    NogNiet,
}

/// <summary>What the visitor takes on about taking part: school, work, association, neighbourhood (BRU-04).</summary>
internal enum Participatieengagement
{
    /// <summary>Takes part already.</summary>
    NeemtDeel,

    /// <summary>Will take part.</summary>
    WilDeelnemen,

    /// <summary>Takes on nothing, for now.</summary>
    NogNiet,
}

/// <summary>In which of the two languages of Brussels we write to the visitor (BRU-11). The service itself stays Dutch-language.</summary>
internal enum Contacttaal
{
    /// <summary>Dutch.</summary>
    Nederlands,

    /// <summary>French, where the kind of document allows it.</summary>
    Frans,
}

/// <summary>Why an engagement no longer counts. A choice and no text: about the visitor nothing else is kept.</summary>
internal enum Intrekkingsreden
{
    /// <summary>Recorded by mistake.</summary>
    Vergissing,

    /// <summary>It is that of another visitor.</summary>
    AndereBezoeker,

    /// <summary>The visitor asks so.</summary>
    OpVraag,
}

/// <summary>An engagement as people write and read it.</summary>
/// <param name="Nederlands">About Dutch.</param>
/// <param name="Participatie">About taking part.</param>
/// <param name="Contacttaal">In which language we write.</param>
[Persoonsgegeven]
internal sealed record Engagementgegevens(Nederlandsengagement Nederlands, Participatieengagement Participatie, Contacttaal Contacttaal = Contacttaal.Nederlands)
{
    /// <summary>Without what was recorded.</summary>
    public override string ToString() => "engagement";
}

internal sealed class EngagementgegevensValidator : AbstractValidator<Engagementgegevens>
{
    public EngagementgegevensValidator()
    {
        RuleFor(g => g.Nederlands).IsInEnum();
        RuleFor(g => g.Participatie).IsInEnum();
        RuleFor(g => g.Contacttaal).IsInEnum();
    }
}
