using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ppid.Bench;

/// <summary>The yardstick: the bytes of one append at the end of a file, flushed, one by one. A file
/// that grows also flushes its new length; the log of SQLite, once grown, does not: hence both.</summary>
internal sealed class RawFlush(string folder, bool grows) : IMeasurement, IDisposable
{
    private const int Places = 1000;
    private readonly byte[] bytes = new byte[StoreAppend.Bytes];

    private readonly FileStream file = new(
        Path.Combine(folder, $"raw-{grows}"),
        FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);

    public string Name => $"raw {(grows ? "append" : "overwrite")} + flush, 1 writer";

    public Task<double> PerSecond(TimeSpan span)
    {
        var watch = Stopwatch.StartNew();
        var times = 0;
        for (; watch.Elapsed < span; times++)
        {
            if (!grows) file.Position = times % Places * bytes.Length;
            file.Write(bytes);
            Flush();
        }

        return Task.FromResult(times / watch.Elapsed.TotalSeconds);
    }

    public void Dispose() => file.Dispose();

    // fdatasync is what SQLite calls on Linux; .NET only knows the costlier fsync.
    private void Flush()
    {
        if (!OperatingSystem.IsLinux())
        {
            file.Flush(flushToDisk: true);
        }
        else if (DataSync(file.SafeFileHandle) != 0)
            throw new IOException($"fdatasync: error {Marshal.GetLastPInvokeError()}");
    }

    [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int DataSync(SafeFileHandle file);
}
