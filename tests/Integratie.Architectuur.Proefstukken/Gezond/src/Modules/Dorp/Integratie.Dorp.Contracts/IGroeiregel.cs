using Integratie.Kern;

namespace Integratie.Dorp;

[Uitbreidingspunt]
public interface IGroeiregel : IRegel<Groeivraag, int>;

public sealed record Groeivraag(int Inwoners);
