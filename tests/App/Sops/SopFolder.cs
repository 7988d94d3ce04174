using Ppid.App.Offices;
using Ppid.App.Yaml;
using Xunit;

namespace Ppid.Tests.App.Sops;

/// <summary>A copy of the office's folder in which one thing is changed.</summary>
internal sealed class SopFolder : IDisposable
{
    public const string Request = "permohonan-informasi.1.yaml";
    public const string Objection = "keberatan-informasi.1.yaml";

    private readonly string _root = Directory.CreateTempSubdirectory("sops-").FullName;

    public SopFolder()
    {
        Directory.CreateDirectory(Office);
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Sops, "dp2kukm"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(Office, Path.GetFileName(file)));
        }
    }

    public string Office => Path.Combine(_root, "dp2kukm");

    public SopFolder Change(string file, string text, string into)
    {
        var path = Path.Combine(Office, file);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        var at = before.IndexOf(text, StringComparison.Ordinal);
        File.WriteAllText(path, string.Concat(before.AsSpan(0, at), into, before.AsSpan(at + text.Length)));
        return this;
    }

    public OfficeData Load() => OfficeData.Load(_root);

    public IReadOnlyList<Fault> Faults() => Assert.Throws<DataFileException>(Load).Faults;

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
