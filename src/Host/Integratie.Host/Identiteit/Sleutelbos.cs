using System.Xml.Linq;
using Integratie.Platform.Data;
using Integratie.Platform.Versleuteling;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Integratie.Host.Identiteit;

/// <summary>
/// The keys behind cookies and antiforgery, in the database and encrypted, so that all hosts of one database accept each
/// other's sessions and a restart signs nobody out.
/// </summary>
internal sealed class Sleutelbos(Databank databank, Sleutelring sleutels) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var opdracht = databank.Bron.CreateCommand("select inhoud from platform.gegevensbescherming order by aangemaakt");
        using var lezer = opdracht.ExecuteReader();
        var elementen = new List<XElement>();
        while (lezer.Read())
        {
            elementen.Add(XElement.Parse(sleutels.Ontsleutel(lezer.GetFieldValue<byte[]>(0), Sleutelring.Gegevensbescherming)));
        }

        return elementen;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var opdracht = databank.Bron.CreateCommand("insert into platform.gegevensbescherming (naam, inhoud) values ($1, $2) on conflict do nothing");
        opdracht.Parameters.Add(new NpgsqlParameter<string> { TypedValue = friendlyName });
        opdracht.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = sleutels.Versleutel(element.ToString(SaveOptions.DisableFormatting), Sleutelring.Gegevensbescherming) });
        opdracht.ExecuteNonQuery();
    }
}
