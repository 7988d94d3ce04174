namespace Ppid.Tests.Host.Store;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
public sealed class DataFolderOfTest : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ppid-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
