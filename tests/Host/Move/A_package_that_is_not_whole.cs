using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Store;
using Xunit;

namespace Ppid.Tests.Host.Move;

/// <summary>Whatever was changed in a package after the export, nothing of it is taken.</summary>
public sealed class A_package_that_is_not_whole : IDisposable
{
    private readonly DataFolderOfTest _place = new();

    private string Folder => Path.Combine(_place.Path, "ekspor");

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Is_refused_at_every_line_that_was_changed()
    {
        await using var next = await Exported();
        foreach (var file in Directory.GetFiles(Folder, "*.jsonl"))
        {
            var lines = await File.ReadAllLinesAsync(file);
            for (var at = 0; at < lines.Length; at++)
            {
                var changed = lines.ToArray();
                changed[at] = Changed(lines[at]);
                await Write(file, changed);
                var refused = await next.Refuses("impor", Folder);
                var named = Path.GetFileName(file) is "peristiwa.jsonl" ? $"peristiwa.jsonl baris {at + 1}: rantai" : ": ";
                Assert.Contains(named, refused, StringComparison.Ordinal);
            }

            await Write(file, lines);
        }

        await StillEmptyAndTakesTheRightOne(next);
    }

    [Fact]
    public async Task Is_refused_when_a_line_is_gone_twice_or_elsewhere()
    {
        await using var next = await Exported();
        foreach (var file in Directory.GetFiles(Folder, "*.jsonl"))
        {
            var lines = await File.ReadAllLinesAsync(file);
            foreach (var other in new[] { lines[1..], [lines[0], .. lines], [.. lines.Skip(1), lines[0]] })
            {
                await Write(file, other);
                if (!other.SequenceEqual(lines)) await next.Refuses("impor", Folder);
            }

            await Write(file, lines);
        }

        await StillEmptyAndTakesTheRightOne(next);
    }

    [Fact]
    public async Task Names_the_line_where_the_chain_breaks()
    {
        await using var next = await Exported();
        var file = Path.Combine(Folder, "peristiwa.jsonl");
        var lines = await File.ReadAllLinesAsync(file);
        lines[2] = lines[2].Replace("Siti", "Sita", StringComparison.Ordinal).Replace("siti", "sita", StringComparison.Ordinal);
        await Write(file, lines);

        Assert.StartsWith("peristiwa.jsonl baris 3: rantai buku besar", await next.Refuses("impor", Folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_without_one_of_its_files_or_documents_and_with_one_more()
    {
        await using var next = await Exported();
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
        {
            File.Move(file, Path.Combine(_place.Path, "diambil"));
            var named = Path.GetFileName(file);
            Assert.Contains(named, await next.Refuses("impor", Folder), StringComparison.Ordinal);
            File.Move(Path.Combine(_place.Path, "diambil"), file);
        }

        foreach (var stranger in new[] { "catatan.txt", "berkas/catatan.txt", $"berkas/00/00/{new string('0', 64)}" })
        {
            var path = Path.Combine(Folder, stranger);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, "");
            Assert.StartsWith(stranger, await next.Refuses("impor", Folder), StringComparison.Ordinal);
            File.Delete(path);
        }

        Directory.Delete(Path.Combine(Folder, "berkas", "00"), recursive: true);
        await StillEmptyAndTakesTheRightOne(next);
    }

    [Fact]
    public async Task Is_refused_when_a_document_was_changed_at_the_same_length()
    {
        await using var next = await Exported();
        var document = Directory.GetFiles(Path.Combine(Folder, "berkas"), "*", SearchOption.AllDirectories)[0];
        var content = await File.ReadAllBytesAsync(document);
        content[^1] ^= 1;
        await File.WriteAllBytesAsync(document, content);

        Assert.Contains(Path.GetFileName(document), await next.Refuses("impor", Folder), StringComparison.Ordinal);
        Assert.True(await next.Service<IStoreArchive>().IsEmpty(CancellationToken.None));
    }

    [Theory]
    [InlineData("version", "2", "bukan manifes versi 1", "of another program")]
    [InlineData("documents", "7", "segelnya tidak cocok", "whoever lacks the key cannot seal anew")]
    [InlineData("key", "\"lain\"", "bukan kunci kantor yang diekspor", "all links would be dead")]
    public async Task Is_refused_under_another_manifest(string property, string value, string said, string because)
    {
        await using var next = await Exported();
        var path = Path.Combine(Folder, "manifest.json");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        manifest[property] = JsonNode.Parse(value);
        await File.WriteAllTextAsync(path, manifest.ToJsonString());

        var refused = await next.Refuses("impor", Folder);
        Assert.True(refused.Contains(said, StringComparison.Ordinal), $"{because}: {refused}");
    }

    [Fact]
    public async Task Is_refused_in_a_house_with_another_key_or_without_the_revision_of_a_case()
    {
        await using var next = await Exported();
        await using var stranger = await HouseUnderTest.Start();

        Assert.Contains("impor-kunci", await stranger.Refuses("impor", Folder), StringComparison.Ordinal);
        Assert.True(await stranger.Service<IStoreArchive>().IsEmpty(CancellationToken.None));

        await using var poorer = await next.Next(services => services.AddSingleton(new Ppid.App.Sops.SopCatalogue([])));
        Assert.Matches("^peristiwa.jsonl baris [0-9]+: revisi SOP", await poorer.Refuses("impor", Folder));
    }

    private async Task<HouseUnderTest> Exported()
    {
        await using var old = await HouseUnderTest.Start();
        await old.Answers(await old.FiledByForm());
        await old.FiledByForm();
        await old.Store.Put("kalender", "dp2kukm", "\"satu\"", 0, CancellationToken.None);
        await old.Store.Put("pin", "siti", "{}", 0, CancellationToken.None);
        await old.Runs("ekspor", Folder);
        return await old.Next();
    }

    private async Task StillEmptyAndTakesTheRightOne(HouseUnderTest next)
    {
        Assert.True(await next.Service<IStoreArchive>().IsEmpty(CancellationToken.None));
        await next.Runs("impor", Folder);
    }

    private static Task Write(string file, IEnumerable<string> lines) =>
        File.WriteAllTextAsync(file, string.Concat(lines.Select(line => line + '\n')));

    /// <summary>One digit or letter in the middle of the line becomes its neighbour; it stays JSON.</summary>
    private static string Changed(string line)
    {
        var at = line.Length / 2;
        while (!char.IsAsciiLetterLower(line[at]) || line[at] == 'z' || line[at - 1] == '\\') at++;
        return $"{line[..at]}{(char)(line[at] + 1)}{line[(at + 1)..]}";
    }
}
