using FluentValidation;
using Integratie.Gebied;
using Integratie.Kern;

namespace Integratie.Netwerk.Organisaties;

/// <summary>An organisation as people write and read it (ONT-05, TWL-18); its contact persons, end and offers have use cases of their own.</summary>
/// <param name="Naam">Name, as it calls itself.</param>
/// <param name="Type">Kind.</param>
/// <param name="Gemeente">NIS code of the municipality of its seat.</param>
/// <param name="Kbo">Enterprise number, with check digit; not every association has one.</param>
/// <param name="Ovo">OVO code, for public bodies.</param>
/// <param name="Sector">Code of the sector (KRN-06).</param>
/// <param name="IsGesubsidieerd">Whether Flanders subsidises it.</param>
/// <param name="Omschrijving">What it does, in a few words.</param>
/// <param name="Straat">Street of its seat.</param>
/// <param name="Huisnummer">Number, with box.</param>
/// <param name="Postcode">Postal code.</param>
/// <param name="Werkgebied">Territories where it works; none means in its own municipality.</param>
/// <param name="Talen">Codes of the languages it can help people in, besides Dutch.</param>
/// <param name="Telefoon">Telephone of the organisation in E.164; not of a person.</param>
/// <param name="Mail">Mailbox of the organisation; not of a person.</param>
/// <param name="Website">Address of its website.</param>
/// <param name="Werktalen">Codes of the languages in which it works itself, Dutch included; null or empty while that isn't known.</param>
internal sealed record Organisatiegegevens(
    string Naam, Organisatietype Type, NisCode Gemeente, KboNummer? Kbo = null, OvoCode? Ovo = null, string? Sector = null,
    bool IsGesubsidieerd = false, string? Omschrijving = null, string? Straat = null, string? Huisnummer = null, Postcode? Postcode = null,
    IReadOnlyList<Gebiedsaanduiding>? Werkgebied = null, IReadOnlyList<string>? Talen = null,
    string? Telefoon = null, string? Mail = null, string? Website = null, IReadOnlyList<string>? Werktalen = null)
{
    /// <summary>Its address in one line, as far as it is known.</summary>
    public string Adres(string gemeentenaam)
    {
        var plaats = Postcode is { } postcode ? $"{postcode} {gemeentenaam}" : gemeentenaam;
        return string.IsNullOrWhiteSpace(Straat) ? plaats : $"{$"{Straat} {Huisnummer}".Trim()}, {plaats}";
    }
}

internal sealed class OrganisatiegegevensValidator : AbstractValidator<Organisatiegegevens>
{
    public OrganisatiegegevensValidator()
    {
        RuleFor(o => o.Naam).NotEmpty().WithMessage("Geef de organisatie een naam.").MaximumLength(200);
        RuleFor(o => o.Type).IsInEnum().WithMessage("Kies een soort organisatie.");
        RuleFor(o => o.Omschrijving).MaximumLength(1000);
        RuleFor(o => o.Straat).MaximumLength(120);
        RuleFor(o => o.Huisnummer).MaximumLength(20);
        RuleFor(o => o.Telefoon).Matches(@"^\+[1-9][0-9 ]{5,18}$").WithMessage("Vul een telefoonnummer in met landcode, zoals +32 2 000 00 00.");
        RuleFor(o => o.Mail).EmailAddress().MaximumLength(200).WithMessage("Vul een geldig e-mailadres in, zoals info@example.org.");
        RuleFor(o => o.Website).MaximumLength(300).Must(IsWebadres).WithMessage("Vul een webadres in dat begint met https:// of http://.");
        RuleFor(o => o.Werkgebied).Must(w => w is null || (w.Count <= 60 && w.Distinct().Count() == w.Count))
            .WithMessage("Noem elk gebied één keer, en hoogstens 60 gebieden.");
        RuleFor(o => o.Talen).Must(Talenkeuring.NoemtElkeTaalEenKeer).WithMessage(Talenkeuring.Herhaling);
        RuleFor(o => o.Werktalen).Must(Talenkeuring.NoemtElkeTaalEenKeer).WithMessage(Talenkeuring.Herhaling);
    }

    private static bool IsWebadres(string? adres) =>
        adres is null || (Uri.TryCreate(adres, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");
}
