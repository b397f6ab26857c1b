using Microsoft.EntityFrameworkCore;

namespace Integratie.Dorp;

public interface IInwonerstaat
{
    EntityState Staat { get; }
}
