using Integratie.Kern;

namespace Integratie.Dorp.Groei;

[Uitbreidingspunt]
internal interface IKrimpregel : IRegel<Groeivraag, int>;
