using Integratie.Platform.Toegang;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Integratie.Host.Pages;

/// <summary>Where data and software come from, with their licences.</summary>
[Openbaar]
internal sealed class BronnenModel : PageModel;
