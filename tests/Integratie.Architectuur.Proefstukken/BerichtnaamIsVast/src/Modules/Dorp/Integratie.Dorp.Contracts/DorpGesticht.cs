using Integratie.Kern;

namespace Integratie.Dorp;

[Bericht("markt.dorp-verlaten.v1")]
public sealed record DorpVerlaten(Guid Dorp) : IIntegratiebericht;

[Bericht("dorp.DorpHernoemd")]
public sealed record DorpHernoemd([property: Persoonsgegeven] string Door) : IIntegratiebericht;

public sealed class DorpGegroeid : IIntegratiebericht;

[Bericht("dorp.dorp-gesticht.v1")]
public sealed record DorpOpnieuwGesticht(Guid Dorp) : IIntegratiebericht;

[Bericht("dorp.dorp-gesticht.v1")]
public sealed record DorpGesticht(Guid Dorp, DateOnly Op) : IIntegratiebericht;
