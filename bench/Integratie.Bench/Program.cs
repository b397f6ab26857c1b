using Integratie.Bench;
using Integratie.Bench.Metingen;
using Integratie.Bench.Opstelling;

if (args is ["rauw"])
{
    await RauweApi.Draai();
    return 0;
}

Dictionary<string, Func<Proefbank, Task>> metingen = new(StringComparer.Ordinal)
{
    ["lezen"] = Lezen.Meet,
    ["schrijven"] = Schrijven.Meet,
    ["mediator"] = Tussenlagen.Meet,
    ["outbox"] = Outbox.Meet,
    ["audit"] = Audit.Meet,
    ["start"] = Start.Meet,
    ["onthaal"] = Onthaalloket.Meet,
    ["zoeken"] = Namenzoeken.Meet,
};
string[] gevraagd = args is [] or ["all"] ? [.. metingen.Keys] : args;
if (gevraagd.FirstOrDefault(g => !metingen.ContainsKey(g)) is { } onbekend)
{
    await Console.Error.WriteLineAsync($"Onbekende meting {onbekend}; kies uit all, {string.Join(", ", metingen.Keys)}.");
    return 1;
}

await using var bank = await Proefbank.Bouw();
await Verslag.Kop(bank);
foreach (var meting in gevraagd)
{
    await metingen[meting](bank);
}

Verslag.Slot();
return 0;
