using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Integratie.Dorp.Tests")]
[assembly: InternalsVisibleTo("Integratie.Markt.Tests")]
