using Hangfire;
using MediatR;
using Npgsql;

namespace Integratie.Markt.Kramen;

internal sealed class Kasboek
{
    public NpgsqlConnection Open() => new("Host=elders");

    public void Later() => BackgroundJob.Enqueue(() => Console.WriteLine("later"));
}

internal sealed record KraamGesloten(Guid Id) : INotification;
