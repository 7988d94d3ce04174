using Ppid.App;

namespace Ppid.Host.Store;

/// <summary>The data folder, held by this process alone for as long as the object lives.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream held;

    /// <summary>Creates the folder if absent, readable by its owner only. Throws
    /// <see cref="StoreUnavailableException"/> if another process holds it.</summary>
    public DataFolder(string path)
    {
        PrivateFiles.Folder(path);
        held = Hold(System.IO.Path.Combine(path, "ppid.lock"));
        Database = System.IO.Path.Combine(path, "ppid.db");
        // SQLite would create it readable for everyone; the -wal and -shm files inherit its mode.
        if (!File.Exists(Database)) PrivateFiles.NewFile(Database).Dispose();
    }

    public string Database { get; }

    public void Dispose() => held.Dispose();

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (File.Exists(path))
        {
            throw new StoreUnavailableException(
                $"Folder data sedang dipakai proses lain ({path} terkunci). "
                + "Hentikan dahulu proses itu, atau pilih folder lain dengan setelan Ppid:Data.",
                taken);
        }
    }
}
