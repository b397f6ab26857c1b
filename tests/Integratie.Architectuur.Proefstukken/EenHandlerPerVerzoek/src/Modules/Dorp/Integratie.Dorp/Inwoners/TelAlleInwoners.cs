using Integratie.Dorp.Data;
using Integratie.Kern;
using Integratie.Platform.Slices;
using Integratie.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Integratie.Dorp.Inwoners;

[Vereist(DorpRechten.Inschrijven)]
internal sealed record TelAlleInwoners : IVraag<int>;
