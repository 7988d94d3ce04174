namespace Ppid.Host.Web;

/// <summary>Takes the server key to another house, apart from everything else: as one line of base64 in a file for its
/// owner only, which is also how Key Vault takes and gives it (docs/move.md).</summary>
public static class KeyTransfer
{
    private const string Out = "ekspor-kunci";
    private const string In = "impor-kunci";

    public static bool IsMeant(IReadOnlyList<string> args) => args is [Out or In, ..];

    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence an operator understands.</summary>
    public static async Task<int> Run(string[] args, string data, TextWriter output)
    {
        switch (args)
        {
            case [Out, var file]:
                await Write(file, ServerKey.Existing(data));
                await output.WriteLineAsync(
                    $"Kunci server ditulis ke {file}. Siapa pun yang memegangnya dapat membuka semua berkas: pindahkan "
                        + "lewat jalan lain daripada ekspornya, dan hapus sesudah dipakai.");
                return 0;
            case [In, var file]:
                ServerKey.Place(data, await Read(file));
                await output.WriteLineAsync($"Kunci server terpasang di {data}. Hapus {file}.");
                return 0;
            default:
                await output.WriteLineAsync($"Cara pakai: {Out} <berkas> · {In} <berkas>");
                return 2;
        }
    }

    private static async Task Write(string file, byte[] key)
    {
        if (File.Exists(file)) throw new InvalidDataException($"{file} sudah ada; sebutkan berkas yang belum ada.");
        await using var written = new FileStream(file, ServerKey.Private());
        await using var text = new StreamWriter(written);
        await text.WriteLineAsync(Convert.ToBase64String(key));
    }

    private static async Task<byte[]> Read(string file)
    {
        if (!File.Exists(file)) throw new InvalidDataException($"{file} tidak ada.");
        var text = (await File.ReadAllTextAsync(file)).Trim();
        var key = new byte[ServerKey.Length];
        return text.Length < 100 && Convert.TryFromBase64String(text, key, out var length) && length == key.Length
            ? key
            : throw new InvalidDataException($"{file} bukan kunci server: seharusnya satu baris base64 dari 32 byte.");
    }
}
