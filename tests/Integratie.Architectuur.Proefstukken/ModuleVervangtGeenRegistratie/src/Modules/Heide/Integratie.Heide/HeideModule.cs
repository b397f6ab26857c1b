using Integratie.Dorp;
using Integratie.Heide.Groei;
using Integratie.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Integratie.Heide;

public sealed class HeideModule : IntegratieModule
{
    public override string Id => "heide";

    public override string Naam => "Heide";

    public override void Stel(ModuleBouwer bouwer)
    {
        bouwer.Diensten.AddScoped<IDorpRaadpleging, Nagemaakt>().AddScoped<Nagemaakt>();
        bouwer.Regime("heide", "Heide").Variant<IGroeiregel, GroeiOpDeHeide>("heide");
    }

    private sealed class Nagemaakt : IDorpRaadpleging
    {
        public Task<int> Inwoners(Guid dorp, CancellationToken annulering) => Task.FromResult(0);
    }
}
