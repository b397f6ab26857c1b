using System.Security.Cryptography;
using System.Text;

namespace Integratie.Platform.Versleuteling;

/// <summary>
/// The keys for encrypted columns (AES-256-GCM) and for blind indexes (HMAC-SHA-256). The newest key writes, every key
/// reads, so a key can be replaced while the system runs (S10 of the reliability bars; ADR 0012).
/// </summary>
/// <remarks>
/// A stored value is: version byte, four bytes key id, twelve bytes random nonce, cipher text, sixteen bytes tag. The
/// name of the column is authenticated too, so a value can't be moved to another column.
/// </remarks>
public sealed class Sleutelring
{
    /// <summary>Where the keys behind cookies stand, as authenticated with their value.</summary>
    internal const string Gegevensbescherming = "platform.gegevensbescherming.inhoud";

    private const byte Vorm = 1;
    private const int Nonce = 12;
    private const int Tag = 16;
    private const int Kop = 1 + sizeof(int) + Nonce;

    private readonly Dictionary<int, byte[]> _sleutels;
    private readonly byte[] _index;

    /// <summary>Makes the ring.</summary>
    /// <param name="sleutels">Key id to 32 random bytes; the highest id writes.</param>
    /// <param name="indexsleutel">32 random bytes for blind indexes and other keyed hashes; changing it means indexing anew.</param>
    /// <exception cref="ArgumentException">No key, or one of the wrong length.</exception>
    public Sleutelring(IReadOnlyDictionary<int, byte[]> sleutels, byte[] indexsleutel)
    {
        ArgumentNullException.ThrowIfNull(sleutels);
        ArgumentNullException.ThrowIfNull(indexsleutel);
        if (sleutels.Count == 0 || sleutels.Values.Append(indexsleutel).Any(s => s.Length != 32))
        {
            throw new ArgumentException("Een sleutelring heeft minstens één sleutel, en elke sleutel telt 32 bytes.", nameof(sleutels));
        }

        _sleutels = new(sleutels);
        _index = indexsleutel;
        Huidige = _sleutels.Keys.Max();
        Kenmerk = Convert.ToHexString(Zegel("kenmerk", _sleutels.OrderBy(s => s.Key).SelectMany(s => (byte[])[.. BitConverter.GetBytes(s.Key), .. s.Value]).ToArray()), 0, 8);
    }

    /// <summary>Id of the key that writes.</summary>
    public int Huidige { get; }

    /// <summary>Tells two rings apart without giving a key away.</summary>
    internal string Kenmerk { get; }

    /// <summary>Encrypts with the newest key.</summary>
    /// <param name="tekst">What to hide.</param>
    /// <param name="kolom">Where it will stand: <c>schema.tabel.kolom</c>.</param>
    public byte[] Versleutel(string tekst, string kolom)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var klaar = Encoding.UTF8.GetBytes(tekst);
        var uit = new byte[Kop + klaar.Length + Tag];
        uit[0] = Vorm;
        BitConverter.TryWriteBytes(uit.AsSpan(1), Huidige);
        RandomNumberGenerator.Fill(uit.AsSpan(1 + sizeof(int), Nonce));
        using var aes = new AesGcm(_sleutels[Huidige], Tag);
        aes.Encrypt(uit.AsSpan(1 + sizeof(int), Nonce), klaar, uit.AsSpan(Kop, klaar.Length), uit.AsSpan(Kop + klaar.Length), Encoding.UTF8.GetBytes(kolom));
        return uit;
    }

    /// <summary>Decrypts with the key it was written with.</summary>
    /// <exception cref="CryptographicException">
    /// The key is not on the ring, or the value was changed or moved. The message holds no data.
    /// </exception>
    public string Ontsleutel(byte[] waarde, string kolom)
    {
        ArgumentNullException.ThrowIfNull(waarde);
        if (waarde.Length < Kop + Tag || waarde[0] != Vorm || !_sleutels.TryGetValue(SleutelVan(waarde), out var sleutel))
        {
            throw new CryptographicException($"Een waarde in {kolom} is niet te lezen met de sleutels van deze host.");
        }

        var klaar = new byte[waarde.Length - Kop - Tag];
        using var aes = new AesGcm(sleutel, Tag);
        aes.Decrypt(waarde.AsSpan(1 + sizeof(int), Nonce), waarde.AsSpan(Kop, klaar.Length), waarde.AsSpan(Kop + klaar.Length), klaar, Encoding.UTF8.GetBytes(kolom));
        return Encoding.UTF8.GetString(klaar);
    }

    /// <summary>Id of the key that a stored value was written with.</summary>
    public static int SleutelVan(ReadOnlySpan<byte> waarde) => BitConverter.ToInt32(waarde[1..]);

    /// <summary>
    /// The blind index of a value: equal values give equal indexes, and without the key nothing can be learnt from it
    /// (a plain hash of a national number falls in seconds).
    /// </summary>
    /// <param name="tekst">The value in canonical form.</param>
    /// <param name="kolom">Where it stands, so that equal values in two columns don't show.</param>
    public byte[] BlindeIndex(string tekst, string kolom) =>
        HMACSHA256.HashData(_index, Encoding.UTF8.GetBytes($"{kolom}\0{tekst}"));

    /// <summary>
    /// Parts of a name, each as a keyed number: two names that share numbers resemble each other (ADR 0015). The place of the column
    /// keeps the parts of two columns apart, as in <see cref="BlindeIndex"/>.
    /// </summary>
    internal int[] Naamdelen(IEnumerable<string> delen, string kolom) =>
        [.. delen.Select(deel => BitConverter.ToInt32(HMACSHA256.HashData(_index, Encoding.UTF8.GetBytes($"{kolom}\0deel\0{deel}")))).Order()];

    /// <summary>A keyed hash for another purpose, such as sealing the audit log.</summary>
    internal byte[] Zegel(string doel, ReadOnlySpan<byte> gegevens)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _index);
        hmac.AppendData(Encoding.UTF8.GetBytes(doel + "\0"));
        hmac.AppendData(gegevens);
        return hmac.GetHashAndReset();
    }
}
