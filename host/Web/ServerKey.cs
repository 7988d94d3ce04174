using System.Security.Cryptography;

namespace Ppid.Host.Web;

/// <summary>The 32 bytes from which links and tickets are derived. Whoever has it can open every case;
/// whoever loses it makes every link already sent worthless: it belongs into the backup, and nowhere
/// else.</summary>
public static class ServerKey
{
    private const int Length = 32;

    /// <summary>Reads &lt;data&gt;/kunci/server.key, creating it (mode 0600, on disk when this returns) at
    /// the first start. Throws <see cref="InvalidDataException"/> rather than use a damaged one.</summary>
    public static byte[] Load(string data)
    {
        var path = Path.Combine(data, "kunci", "server.key");
        if (!File.Exists(path)) Create(path);

        var key = File.ReadAllBytes(path);
        return key.Length == Length
            ? key
            : throw new InvalidDataException(
                $"{path}: {key.Length} byte, seharusnya {Length}. Pulihkan dari cadangan.");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + ".baru";
        File.Delete(draft);
        using (var file = new FileStream(draft, Private()))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        // Renamed only when whole, and never over a key that somebody else has just created.
        File.Move(draft, path, overwrite: false);
        using var placed = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(placed);
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = owner;
        return options;
    }
}
