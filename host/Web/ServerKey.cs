using System.Security.Cryptography;
using Ppid.App;

namespace Ppid.Host.Web;

/// <summary>The 32 bytes from which links and tickets are derived. Whoever has it can open every case;
/// whoever loses it makes every link already sent worthless: it belongs into the backup, and nowhere
/// else.</summary>
public static class ServerKey
{
    internal const int Length = 32;

    /// <summary>Reads &lt;data&gt;/kunci/server.key, creating it (mode 0600, on disk when this returns) at
    /// the first start. Throws <see cref="InvalidDataException"/> rather than use a damaged one.</summary>
    public static byte[] Load(string data)
    {
        if (!File.Exists(PathIn(data))) Create(PathIn(data), RandomNumberGenerator.GetBytes(Length));
        return Existing(data);
    }

    /// <summary>The key, where there must be one. Throws <see cref="InvalidDataException"/>.</summary>
    public static byte[] Existing(string data)
    {
        var path = PathIn(data);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path} tidak ada; pasang dahulu kunci server kantor itu dengan impor-kunci.");
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Length
            ? key
            : throw new InvalidDataException(
                $"{path}: {key.Length} byte, seharusnya {Length}. Pulihkan dari cadangan.");
    }

    /// <summary>Brings the key of an office that moves in here. Throws <see cref="InvalidDataException"/> when another
    /// one has been used here.</summary>
    public static void Place(string data, byte[] key)
    {
        var path = PathIn(data);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(key)) return;
        if (File.Exists(path) && File.Exists(Path.Combine(data, "ppid.db")))
        {
            throw new InvalidDataException($"{data} sudah dipakai dengan kunci lain; pilih folder data yang baru.");
        }

        PrivateFiles.Folder(data);
        if (File.Exists(path)) File.Delete(path);
        Create(path, key);
    }

    private static string PathIn(string data) => Path.Combine(data, "kunci", "server.key");

    private static void Create(string path, byte[] key)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = path + ".baru";
        File.Delete(draft);
        using (var file = new FileStream(draft, Private()))
        {
            file.Write(key);
            file.Flush(flushToDisk: true);
        }

        // Renamed only when whole, and never over a key that somebody else has just created.
        File.Move(draft, path, overwrite: false);
        using var placed = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(placed);
    }

    internal static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = owner;
        return options;
    }
}
