using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Ppid.Host.Store;

/// <summary>Finds the operating system's SQLite and hands it to the provider, once per process.</summary>
public static class SqliteLibrary
{
    /// <summary>Oldest engine with everything the store relies on; still patched by Debian.</summary>
    public static readonly Version Oldest = new(3, 40);

    private static readonly Lock Once = new();

    /// <summary>Version of the loaded engine, for the start-up log; null before <see cref="Load"/>.</summary>
    public static Version? Version { get; private set; }

    /// <summary>Loads the engine: from <paramref name="configured"/> (setting Ppid:SqliteLibrary) if given,
    /// else the system's. Throws <see cref="StoreUnavailableException"/> if there is none, or none new
    /// enough.</summary>
    public static Version Load(string? configured = null)
    {
        lock (Once)
        {
            return Version ??= Provide(Handle(configured));
        }
    }

    internal static void Check(Version version)
    {
        if (version < Oldest)
        {
            throw new StoreUnavailableException(
                $"Pustaka SQLite di komputer ini versi {version}; yang diperlukan {Oldest} atau lebih baru. "
                + Hint());
        }
    }

    internal static nint Handle(string? configured)
    {
        var own = typeof(SqliteLibrary).Assembly;
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return NativeLibrary.TryLoad(configured, own, null, out var chosen)
                ? chosen
                : throw new StoreUnavailableException(
                    $"Pustaka SQLite \"{configured}\" dari setelan Ppid:SqliteLibrary "
                    + "tidak ada atau tidak dapat dimuat.");
        }

        foreach (var name in Names())
        {
            if (NativeLibrary.TryLoad(name, own, null, out var found)) return found;
        }

        throw new StoreUnavailableException($"Pustaka SQLite tidak ditemukan di komputer ini. {Hint()}");
    }

    private static Version Provide(nint handle)
    {
        var provider = typeof(SQLite3Provider_e_sqlite3).Assembly;
        NativeLibrary.SetDllImportResolver(provider, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        var version = System.Version.Parse(raw.sqlite3_libversion().utf8_to_string());
        Check(version);
        return version;

        nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
            name == "e_sqlite3" ? handle : 0;
    }

    private static string[] Names()
    {
        if (OperatingSystem.IsWindows()) return ["sqlite3.dll", "e_sqlite3.dll", "winsqlite3.dll"];
        if (OperatingSystem.IsMacOS()) return ["libsqlite3.dylib", "/usr/lib/libsqlite3.dylib"];
        return ["libsqlite3.so.0", "libsqlite3.so"];
    }

    private static string Hint()
    {
        if (OperatingSystem.IsWindows())
        {
            return "Unduh sqlite3.dll (64-bit) dari sqlite.org dan letakkan di samping program ini.";
        }

        if (OperatingSystem.IsMacOS())
        {
            return "Pasang dengan \"brew install sqlite\", "
                + "lalu isi setelan Ppid:SqliteLibrary dengan letak libsqlite3.dylib.";
        }

        return "Pasang paket libsqlite3-0 (Debian/Ubuntu: sudo apt install libsqlite3-0), "
            + "atau isi setelan Ppid:SqliteLibrary dengan letaknya.";
    }
}
