using Ppid.App.Offices;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class An_SOP_file_against_its_source
{
    private static readonly OfficeData Data = OfficeData.Load(Repository.Sops);

    /// <summary>The first revisions: later ones depart from the source on purpose.</summary>
    public static TheoryData<string> Files =>
        [.. Data.Sops.All.Where(sop => sop.Revision == 1).Select(sop => sop.Id)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Keeps_the_head_word_for_word(string id)
    {
        var (sop, seed) = Both(id);

        Assert.Equal(seed.Head, Lines(sop.Header.Agency));
        Assert.Equal(seed.Beside("Tanggal Pembuatan"), sop.Header.Created);
        Assert.Equal(seed.Beside("Tanggal Revisi"), sop.Header.Revised);
        Assert.Equal(seed.Beside("Tanggal Efektif"), sop.Header.Effective);
        Assert.Equal(
            seed.Beside("Disahkan oleh"),
            SeedText.Plain($"{sop.Header.SignedBy} NIP. {sop.Header.SignedNip}"));
        Assert.Equal(seed.Name(sop.Header.Unit), $"Nama SOP {sop.Name}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Keeps_every_list_word_for_word(string id)
    {
        var (sop, seed) = Both(id);

        Assert.Equal(seed.Below("Dasar Hukum", 0), sop.Header.LegalBasis);
        Assert.Equal(seed.Below("Kualifikasi pelaksana", 1), sop.Header.Qualifications);
        Assert.Equal(seed.Below("Keterkaitan", 0), sop.Header.Related);
        Assert.Equal(seed.Below("Peralatan/perlengkapan", 1), sop.Header.Equipment);
        Assert.Equal(seed.Below("Peringatan", 0), sop.Header.Warnings);
        Assert.Equal(seed.Below("Pencatatan dan pendataan", 1), sop.Header.Records);
        Assert.Equal(seed.ParagraphBelow("Pencatatan dan pendataan", 1), sop.Header.RecordsIntro);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Keeps_every_row_of_the_table_word_for_word(string id)
    {
        var (sop, seed) = Both(id);
        var printed = sop.Steps.Where(step => step.PrintedNo is not null).ToList();
        var rows = seed.Rows();

        Assert.Equal(rows.Count, printed.Count);
        foreach (var (row, step) in rows.Zip(printed))
        {
            Assert.Equal(row[0], step.PrintedNo);
            Assert.Equal(row[1], SeedText.Plain(step.Activity));
            Assert.Equal(row[6], SeedText.Plain(step.Requirements));
            Assert.Equal(row[7], SeedText.Plain(step.Time.Printed));
            Assert.Equal(row[8], SeedText.Plain(step.Output));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Keeps_the_lanes_and_the_marks_that_survive_in_them(string id)
    {
        var (sop, seed) = Both(id);
        var lanes = sop.Lanes.Where(lane => lane.Provenance != Provenance.Added).ToList();
        var printed = sop.Steps.Where(step => step.PrintedNo is not null).ToList();

        Assert.Equal(seed.LaneNames(), lanes.Select(lane => lane.Name));
        foreach (var (row, step) in seed.Rows().Zip(printed))
        {
            Assert.Equal(row[2..6], lanes.Select(lane => Mark(step, lane)));
        }
    }

    private static string Mark(Step step, Lane lane) =>
        step.Marks.FirstOrDefault(mark => mark.Role == lane.Role)?.Text ?? "";

    private static string[] Lines(string text) => text.Split('\n');

    private static (Sop Sop, SeedText Seed) Both(string id)
    {
        var sop = Data.Sops.All.Single(sop => sop.Id == id && sop.Revision == 1);
        return (sop, SeedText.Of(sop.Number));
    }
}
