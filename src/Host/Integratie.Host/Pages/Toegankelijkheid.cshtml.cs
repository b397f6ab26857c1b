using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages;

/// <summary>The accessibility statement.</summary>
[Openbaar]
internal sealed class ToegankelijkheidModel : PageModel;
