using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Integratie.Architectuur.Tests.Huizen;

/// <summary>A text file of a house.</summary>
/// <param name="Pad">From the root, with forward slashes on every system.</param>
/// <param name="Plaats">Where it really lies.</param>
internal sealed record Bronbestand(string Pad, string Plaats)
{
    private readonly Lazy<string> _tekst = new(() => File.ReadAllText(Plaats));
    private readonly Lazy<SyntaxNode> _boom = new(() => CSharpSyntaxTree.ParseText(File.ReadAllText(Plaats), path: Pad).GetRoot());

    public string Bestand => Pad[(Pad.LastIndexOf('/') + 1)..];

    public string Map => Pad.Contains('/', StringComparison.Ordinal) ? Pad[..Pad.LastIndexOf('/')] : "";

    public string Tekst => _tekst.Value;

    /// <summary>The syntax tree; only for C#.</summary>
    public SyntaxNode Boom => _boom.Value;

    public bool IsCSharp => Pad.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsPagina => Pad.EndsWith(".cshtml", StringComparison.Ordinal);

    /// <summary>Made by the EF tools.</summary>
    public bool IsMigratie => Pad.Contains("/Migraties/", StringComparison.Ordinal);

    public int Regels => Tekst.AsSpan().TrimEnd().Count('\n') + 1;

    /// <summary>Full names, as reflection spells them, of the types that are declared in it.</summary>
    public IEnumerable<string> Typen => Boom.DescendantNodes().Where(n => n is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax).Select(VolleNaam);

    /// <summary>Every name in the code, with the line it stands on.</summary>
    public IEnumerable<(string Tekst, int Regel)> Namen =>
        Boom.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => (t.ValueText, RegelVan(t)));

    /// <summary>Every piece of text in the code, with the line it stands on.</summary>
    public IEnumerable<(string Tekst, int Regel)> Teksten =>
        Boom.DescendantTokens().Where(t => t.IsKind(SyntaxKind.StringLiteralToken) || t.IsKind(SyntaxKind.SingleLineRawStringLiteralToken)
            || t.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) || t.IsKind(SyntaxKind.InterpolatedStringTextToken)).Select(t => (t.ValueText, RegelVan(t)));

    /// <summary>Every whole text: an interpolated one with <c>{}</c> where a value comes.</summary>
    public IEnumerable<(string Tekst, int Regel)> HeleTeksten =>
        Boom.DescendantNodes().Where(n => n.IsKind(SyntaxKind.StringLiteralExpression)).Select(n => (n.GetFirstToken().ValueText, RegelVan(n.GetFirstToken())))
            .Concat(Boom.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().Select(s => (
                string.Concat(s.Contents.Select(c => c is InterpolatedStringTextSyntax t ? t.TextToken.ValueText : "{}")), RegelVan(s.GetFirstToken()))));

    /// <summary>Every comment, with the line it starts on.</summary>
    public IEnumerable<(string Tekst, int Regel)> Opmerkingen =>
        Boom.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)
            || t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)).Select(t => (t.ToFullString(), t.GetLocation().GetLineSpan().StartLinePosition.Line + 1));

    private static int RegelVan(SyntaxToken token) => token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static string VolleNaam(SyntaxNode type)
    {
        var (naam, parameters) = type switch
        {
            TypeDeclarationSyntax t => (t.Identifier.ValueText, t.TypeParameterList?.Parameters.Count ?? 0),
            DelegateDeclarationSyntax d => (d.Identifier.ValueText, d.TypeParameterList?.Parameters.Count ?? 0),
            _ => (((BaseTypeDeclarationSyntax)type).Identifier.ValueText, 0),
        };
        var eigen = parameters == 0 ? naam : $"{naam}`{parameters}";
        return type.Parent switch
        {
            TypeDeclarationSyntax buiten => $"{VolleNaam(buiten)}+{eigen}",
            BaseNamespaceDeclarationSyntax ruimte => $"{ruimte.Name}.{eigen}",
            _ => eigen,
        };
    }
}
