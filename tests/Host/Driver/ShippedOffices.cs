namespace Ppid.Tests.Host.Driver;

/// <summary>The offices' data as this repository ships it, copied for a test that changes it.</summary>
public sealed class ShippedOffices : IDisposable
{
    public ShippedOffices() => CopyTo(Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("ppid-sop-").FullName;

    /// <summary>Copies all of it into a folder, which need not be there.</summary>
    public static void CopyTo(string folder)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "sops");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>A file of dp2kukm: "wbs.1.yaml".</summary>
    public string this[string file]
    {
        get => File.ReadAllText(At(file));
        set => File.WriteAllText(At(file), value);
    }

    /// <summary>The same SOP as its second revision, in force from the day after <see cref="HouseUnderTest.Monday"/>.</summary>
    public static string Second(string first) => first
        .Replace("revisi: 1\n", "revisi: 2\n", StringComparison.Ordinal)
        .Replace("berlaku_sejak: 2023-12-11", "berlaku_sejak: 2026-03-10", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string At(string file) => Path.Combine(Folder, "dp2kukm", file);
}
