using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Ppid.Host.Store;

/// <summary>Makes the names in a folder durable. .NET opens no folders, so the C library is called; Windows
/// journals names itself and needs nothing.</summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>Returns once creations and renames inside the folder survive a power failure.</summary>
    public static void Run(string folder)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;

        var opened = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (opened < 0) throw Failed(folder);
        try
        {
            if (Flush(opened) != 0) throw Failed(folder);
        }
        finally
        {
            _ = Close(opened);
        }
    }

    private static IOException Failed(string folder) =>
        new($"cannot flush {folder}", new Win32Exception(Marshal.GetLastPInvokeError()));

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
