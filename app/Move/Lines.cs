using System.Security.Cryptography;
using System.Text;

namespace Ppid.App.Move;

/// <summary>Where the lines of one file go: into a package, or beside one for comparison.</summary>
internal interface ILines : IAsyncDisposable
{
    Task Add(string line, CancellationToken cancel);

    /// <summary>Nothing more comes.</summary>
    Task<PackedFile> Close(CancellationToken cancel);
}

/// <summary>Lines that become a file; on disk when it is closed.</summary>
internal sealed class WrittenLines(string folder, string name) : ILines
{
    private readonly FileStream _file = PrivateFiles.NewFile(Path.Combine(folder, name), Package.Buffer);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _lines;
    private long _bytes;

    public async Task Add(string line, CancellationToken cancel)
    {
        var bytes = Encoding.UTF8.GetBytes(line + '\n');
        _hash.AppendData(bytes);
        (_lines, _bytes) = (_lines + 1, _bytes + bytes.Length);
        await _file.WriteAsync(bytes, cancel);
    }

    public async Task<PackedFile> Close(CancellationToken cancel)
    {
        await _file.FlushAsync(cancel);
        _file.Flush(flushToDisk: true);
        return new(name, _lines, _bytes, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }

    public async ValueTask DisposeAsync()
    {
        _hash.Dispose();
        await _file.DisposeAsync();
    }
}

/// <summary>Lines held against those of a package. Throws <see cref="InvalidDataException"/> at the first that
/// differs.</summary>
internal sealed class ComparedLines(string folder, string name) : ILines
{
    private readonly StreamReader _file = new(Path.Combine(folder, name), Encoding.UTF8);
    private long _lines;

    public async Task Add(string line, CancellationToken cancel)
    {
        _lines++;
        var exported = await _file.ReadLineAsync(cancel);
        if (exported is null) throw Package.Wrong(name, _lines, "yang disimpan di sini lebih banyak daripada yang diekspor.");
        if (exported != line) throw Package.Wrong(name, _lines, "yang disimpan di sini berbeda dari yang diekspor.");
    }

    public async Task<PackedFile> Close(CancellationToken cancel) => await _file.ReadLineAsync(cancel) is null
        ? new(name, _lines, 0, "")
        : throw Package.Wrong(name, _lines + 1, "yang disimpan di sini kurang dari yang diekspor.");

    public ValueTask DisposeAsync()
    {
        _file.Dispose();
        return ValueTask.CompletedTask;
    }
}
