using Ppid.App.Offices;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class An_SOP_file_against_its_source
{
    private static readonly OfficeData Data = OfficeData.Load(Repository.Sops);

    public static TheoryData<string> Sources => [.. SeedPlace.All.Select(place => place.Source)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Keeps_the_whole_head_word_for_word(string source)
    {
        var (sop, seed) = Both(source);

        Assert.Equal(seed.Head, SeedHead.Of(sop, source));
        Assert.Subset(seed.Pieces.ToHashSet(), sop.Header.Agency.Split('\n').ToHashSet());
        foreach (var (_, line, before) in SeedDefects.Nameless.Where(nameless => nameless.Source == source))
        {
            Assert.Equal(SeedPlace.Of(source).Text(line, line)[0], before + sop.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Keeps_every_entry_of_every_list_by_itself(string source)
    {
        var (sop, seed) = Both(source);
        var head = sop.Header;
        List<string> entries =
        [
            .. head.LegalBasis, .. head.Qualifications, .. head.Related, .. head.Equipment, .. head.Warnings,
            .. head.Records,
        ];

        if (seed.Entries.Count > 0)
        {
            Assert.Equal(seed.Entries, entries);
        }
        else
        {
            Assert.All(entries, entry => Assert.True(char.IsAsciiDigit(entry[0]), entry));
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Keeps_every_row_of_the_table_word_for_word(string source)
    {
        var (sop, seed) = Both(source);

        Assert.All(Rows(sop, seed), pair =>
        {
            var (row, step) = pair;
            Assert.Equal(row.No, step.PrintedNo);
            Assert.Equal(row.Activity, SeedText.Plain(step.Activity));
            Assert.Equal(row.Requirements, SeedText.Plain(step.Requirements));
            Assert.Equal(row.Time, SeedText.Plain(step.Time.Printed));
            Assert.Equal(row.Output, SeedText.Plain(step.Output));
            Assert.Contains(row.Remark, step.Note ?? "", StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Keeps_the_lanes_and_the_marks_that_survive_in_them(string source)
    {
        var (sop, seed) = Both(source);
        var lanes = Printed(sop);

        Assert.Equal(seed.LaneNames(lanes.Count), lanes.Select(lane => lane.Name));
        Assert.EndsWith("elengkapan", seed.AfterTheLanes(lanes.Count), StringComparison.Ordinal);
        Assert.All(Rows(sop, seed), pair =>
            Assert.Equal(pair.Row.Marks, lanes.Select(lane => Mark(pair.Step, lane))));
        Assert.All(seed.LooseMarks(), mark =>
            Assert.Contains(sop.Header.Defects, defect => defect.Contains(mark, StringComparison.Ordinal)));
    }

    [Fact]
    public void Belongs_to_every_table_of_the_sources_and_to_no_other()
    {
        var first = Data.Sops.All.Where(sop => sop.Revision == 1).ToList();

        Assert.Equal(
            SeedPlace.All.Select(place => place.Source).Order(),
            first.SelectMany(sop => new[] { sop.Source, sop.SecondSource }).OfType<string>().Order());
    }

    [Fact]
    public void Leaves_no_line_of_the_sources_out()
    {
        var left = Directory.GetFiles(Path.Combine(Repository.Sops, "sumber")).Select(Path.GetFileName)
            .OfType<string>().SelectMany(file => SeedPlace.Read(file).Index()
                .Where(line => SeedText.Plain(line.Item).Length > 0 && !IsKnown(file, line.Index + 1))
                .Select(line => $"{file}:{line.Index + 1}"));

        Assert.Empty(left);
    }

    private static bool IsKnown(string file, int line) =>
        SeedPlace.All.Any(place => place.Holds(file, line))
        || SeedPlace.Beside.Any(beside => beside.File == file && line >= beside.From && line <= beside.To);

    private static IEnumerable<(SeedRow Row, Step Step)> Rows(Sop sop, SeedText seed)
    {
        var printed = sop.Steps.Where(step => step.PrintedNo is not null).ToList();
        var rows = seed.Rows(Printed(sop).Count);
        Assert.Equal(rows.Count, printed.Count);
        return rows.Zip(printed);
    }

    private static List<Lane> Printed(Sop sop) =>
        [.. sop.Lanes.Where(lane => lane.Provenance != Provenance.Added)];

    private static string Mark(Step step, Lane lane) =>
        step.Marks.FirstOrDefault(mark => mark.Role == lane.Role)?.Text ?? "";

    /// <summary>The first revision: later ones depart from the source on purpose.</summary>
    private static (Sop Sop, SeedText Seed) Both(string source) =>
        (Data.Sops.All.Single(sop =>
                sop.Revision == 1 && (sop.Source == source || sop.SecondSource == source)),
            new SeedText(SeedPlace.Of(source)));
}
