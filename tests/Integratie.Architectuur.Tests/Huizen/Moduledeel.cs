using Integratie.Platform.Data;
using Integratie.Platform.Modules;
using Integratie.Platform.Versleuteling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Integratie.Architectuur.Tests.Huizen;

/// <summary>A module of a house: its line on the map, its projects, and what it says of itself.</summary>
internal sealed class Moduledeel
{
    private readonly Lazy<(ModuleBeschrijving Beschrijving, IServiceCollection Diensten)> _zelf;
    private readonly Lazy<IModel?> _model;

    public Moduledeel(Huis huis, Moduleregel regel)
    {
        Regel = regel;
        Project = huis.Projecten.Single(p => p.Naam == regel.Assembly);
        Contracts = huis.Projecten.FirstOrDefault(p => p.Naam == regel.Assembly + ".Contracts");
        _zelf = new(Beschrijf);
        _model = new(() => Beschrijving.Databank is { } context ? MaakModel(context) : null);
    }

    public string Id => Regel.Id;

    public Moduleregel Regel { get; }

    public Project Project { get; }

    public Project? Contracts { get; }

    /// <summary>What it brings.</summary>
    public ModuleBeschrijving Beschrijving => _zelf.Value.Beschrijving;

    /// <summary>What it registered by itself, besides what the conventions find.</summary>
    public IServiceCollection Diensten => _zelf.Value.Diensten;

    /// <summary>The model of its database; null when it keeps no data.</summary>
    public IModel? Model => _model.Value;

    /// <summary>Its own projects.</summary>
    public IEnumerable<Project> Projecten => Contracts is null ? [Project] : [Project, Contracts];

    /// <summary>Ids of the other modules that its projects refer to.</summary>
    public IEnumerable<string> Verwijst(Huis huis) =>
        Projecten.SelectMany(p => p.AlleVerwijzingen).Select(n => huis.Kaart.Modules.FirstOrDefault(m => n == m.Assembly || n == m.Assembly + ".Contracts")?.Id)
            .OfType<string>().Where(id => id != Id).Distinct().Order(StringComparer.Ordinal);

    private (ModuleBeschrijving Beschrijving, IServiceCollection Diensten) Beschrijf()
    {
        var module = (IntegratieModule)Activator.CreateInstance(Project.Typen.Single(t => t.IsSubclassOf(typeof(IntegratieModule))))!;
        var beschrijving = new Modulebron(module, Project.Assembly, Contracts?.Assembly, AppContext.BaseDirectory).Beschrijf();
        var diensten = new ServiceCollection();
        module.Stel(new(beschrijving, diensten));
        return (beschrijving, diensten);
    }

    /// <summary>A model needs the form of a data source and a key ring, not a server nor secrets.</summary>
    private static IModel MaakModel(Type context)
    {
        var diensten = new ServiceCollection()
            .AddSingleton(new Sleutelring(new Dictionary<int, byte[]> { [1] = new byte[32] }, new byte[32])).BuildServiceProvider();
        using var bron = NpgsqlDataSource.Create("Host=127.0.0.1;Database=model");
        using var db = (DbContext)Activator.CreateInstance(context, Contextregistratie.Eigenaar(context, bron, diensten).Options)!;
        return db.GetService<IDesignTimeModel>().Model;
    }
}
