using Microsoft.EntityFrameworkCore;

namespace Integratie.Dorp.Data;

internal sealed class GeheimDbContext(DbContextOptions<GeheimDbContext> opties) : DbContext(opties);
