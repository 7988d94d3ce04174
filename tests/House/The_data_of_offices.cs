using System.Security.Cryptography;
using Ppid.App.Offices;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>sops/ can be read, is proved, and rests on sources nobody has touched.</summary>
public sealed class The_data_of_offices
{
    /// <summary>SHA-256 of the offices' own texts: they are quoted word for word, errors included.</summary>
    private static readonly Dictionary<string, string> Sources = new()
    {
        ["000_a99daaa71352c467.txt"] = "05e9c04c0aec4a1e9474b41e3939eb496c570d0cc08d582bfe2869511cb5e5c7",
        ["001_04a3e944539de62a.txt"] = "b5fcb6cf7e22930463fa0be4ccf0780b251af4ad452943e6e4ca44c7a933fe07",
        ["002_0331f055802aca5c.txt"] = "d8d075d0a30a044246a9e75c2f7df00c299a6df7738863e44b6089f2d15f5965",
        ["003_609f3079cfa7c797.txt"] = "9ee1603471a92fcc9799584b5f5900ae76c14bdfd1895d2f9cb9c591a43aaf3c",
    };

    private static readonly string[] NotSops = ["kantor.yaml", "pejabat.yaml", "dip.yaml"];

    [Fact]
    public void Is_read_and_proved_without_a_fault()
    {
        var data = OfficeData.Load(Repository.At("sops"));
        var files = data.Offices.Keys
            .SelectMany(office => Directory.GetFiles(Repository.At($"sops/{office}"), "*.yaml"))
            .Where(file => !NotSops.Contains(Path.GetFileName(file)));
        Assert.NotEmpty(data.Offices);
        Assert.Equal(files.Count(), data.Sops.All.Count);
    }

    [Fact]
    public void Rests_on_unchanged_sources() => Assert.Equal(Sources.OrderBy(file => file.Key), Found());

    private static IEnumerable<KeyValuePair<string, string>> Found() =>
        Directory.GetFiles(Repository.At("sops/sumber"))
            .Select(file => KeyValuePair.Create(
                Path.GetFileName(file), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))))
            .OrderBy(file => file.Key);
}
