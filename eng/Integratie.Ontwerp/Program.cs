using System.Reflection;
using Integratie.Platform.Data;
using Integratie.Platform.Versleuteling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

// The EF tools run this program to find the contexts: every context of every module, on a database that isn't there.
// A model needs the form of the key ring, not its secrets: these keys never encrypt anything.
var sleutels = new Sleutelring(new Dictionary<int, byte[]> { [1] = new byte[32] }, new byte[32]);
var bron = NpgsqlDataSource.Create("Host=127.0.0.1;Database=ontwerp");
var host = Host.CreateApplicationBuilder(args);
host.Services.AddSingleton(sleutels);
foreach (var context in Directory.GetFiles(AppContext.BaseDirectory, "Integratie.*.dll").Select(Assembly.LoadFrom)
    .SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(ModuleDbContext)) && !t.IsAbstract))
{
    host.Services.AddScoped(typeof(DbContextOptions<>).MakeGenericType(context), diensten => Contextregistratie.Eigenaar(context, bron, diensten).Options);
    host.Services.AddScoped(typeof(DbContextOptions), diensten => diensten.GetRequiredService(typeof(DbContextOptions<>).MakeGenericType(context)));
    host.Services.AddScoped(context);
}

host.Build().Run();
