using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages;

/// <summary>Help.</summary>
[Openbaar]
internal sealed class HulpModel : PageModel;
