using System.Text;
using System.Text.Json;
using Ppid.App.Letters;
using Ppid.App.Teams;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;
using Ppid.Tests.App.Letters;
using Xunit;

namespace Ppid.Tests.App.Teams;

public sealed class What_Teams_is_told
{
    [Theory]
    [InlineData("tugas", "Tugas baru: 000123/PI/DP2KUKM/2026, tenggat 16 Mar 2026")]
    [InlineData("tugas-diperpanjang", "Tugas dialihkan: 000123/PI/DP2KUKM/2026, tenggat 31 Mar 2026")]
    [InlineData("tugas-keberatan", "Tugas baru: 000045/KI/DP2KUKM/2026, tenggat 17 Apr 2026")]
    [InlineData("pengingat-menjelang", "Batas waktu mendekat: 000123/PI/DP2KUKM/2026, tenggat 16 Mar 2026")]
    [InlineData("pengingat-peringatan-dini", "Peringatan dini batas waktu: 000123/PI/DP2KUKM/2026, tenggat 31 Mar 2026")]
    [InlineData("pengingat-jatuh-tempo", "Jatuh tempo: 000123/PI/DP2KUKM/2026, tenggat 16 Mar 2026")]
    [InlineData("pengingat-lewat", "Batas waktu terlewati: 000123/PI/DP2KUKM/2026, tenggat 16 Mar 2026")]
    [InlineData("tenggat-tugas-berubah", "Tenggat tugas berubah: 000123/PI/DP2KUKM/2026, tenggat 17 Mar 2026")]
    public void Is_a_number_and_a_day(string letter, string text) =>
        Assert.Equal(text, NoticeWords.Of(SampleLetters.All[letter])!.Text);

    /// <summary>Teams is no log: only what an officer has to do.</summary>
    [Fact]
    public void Is_nothing_else() => Assert.Equal(
        [Template.Task, Template.Reminder, Template.TaskDeadlineMoved, Template.TaskReminder,
            Template.TaskLimitMoved, Template.MessageToOffice],
        SampleLetters.All.Values.Where(letter => NoticeWords.Of(letter) is not null)
            .Select(letter => letter.Letter.Template).Distinct().Order());

    [Fact]
    public void Holds_no_word_about_a_person_or_what_he_asked_for()
    {
        foreach (var context in SampleLetters.All.Values)
        {
            if (NoticeWords.Of(context) is not { } notice) continue;
            var said = JsonSerializer.Serialize(notice with { Address = "", Link = null })
                + Encoding.UTF8.GetString(UnitCard.Write(notice));
            Assert.All(Personal(context), word => Assert.DoesNotContain(word, said, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Leads_the_officer_to_his_own_task_and_nobody_else_anywhere()
    {
        var notice = NoticeWords.Of(SampleLetters.All["tugas"])!;

        Assert.Equal(SampleLetters.All["tugas"].Links.Task, notice.Link);
        Assert.Equal(SampleOffice.Desk.Email, notice.Address);
        Assert.DoesNotContain("http://ppid", Encoding.UTF8.GetString(UnitCard.Write(notice)), StringComparison.Ordinal);
        Assert.DoesNotContain("/t/", Encoding.UTF8.GetString(UnitCard.Write(notice)), StringComparison.Ordinal);
    }

    /// <summary>Somebody in the channel may be the one the report is about.</summary>
    [Fact]
    public void Is_a_bare_number_for_the_officer_alone_where_the_SOP_is_secret()
    {
        var context = SampleLetters.All["tugas"];

        var notice = NoticeWords.Of(context with { Sop = context.Sop with { Secret = true } })!;

        Assert.Equal("Tugas: 000123/PI/DP2KUKM/2026", notice.Text);
        Assert.Null(notice.Link);
        Assert.True(notice.Secret);
    }

    [Fact]
    public void Names_the_day_of_a_step_that_binds_where_no_law_sets_one()
    {
        var context = SampleLetters.All["tugas"];
        var task = context.Task! with { Binds = true, Norm = new(2026, 3, 5, 8, 0, 0, TimeSpan.Zero) };
        var lawless = context with { Facts = context.Facts with { Clocks = [] } };

        Assert.Equal(
            "Tugas baru: 000123/PI/DP2KUKM/2026, tenggat 5 Mar 2026", NoticeWords.Of(lawless with { Task = task })!.Text);
        Assert.Equal(
            "Tugas baru: 000123/PI/DP2KUKM/2026", NoticeWords.Of(lawless with { Task = task with { Binds = false } })!.Text);
    }

    [Fact]
    public void Says_that_a_demonstration_is_one()
    {
        var context = SampleLetters.All["tugas"];
        var demo = context with { Head = context.Head with { Demo = true } };
        Assert.StartsWith("[CONTOH] Tugas baru", NoticeWords.Of(demo)!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_cut_to_what_Teams_shows()
    {
        var context = SampleLetters.All["tugas"];
        var wordy = context with { Facts = context.Facts with { Number = new string('9', 4000) } };
        Assert.Equal(TeamsNotice.Longest, NoticeWords.Of(wordy)!.Text.Length);
    }

    [Fact]
    public void Names_a_case_for_ever_the_same()
    {
        var notice = NoticeWords.Of(SampleLetters.All["tugas"])! with
        {
            Case = new CaseId("permohonan-informasi-dp2kukm-2026-000123"),
        };
        Assert.Equal(8723029035040317847, notice.Chain);
        var others = Enumerable.Range(0, 1000).Select(number =>
            (notice with { Case = CaseId.For("permohonan-informasi", "dp2kukm", 2026, number) }).Chain);
        Assert.All(others, chain => Assert.True(chain > 0));
        Assert.Equal(1000, others.Distinct().Count());
    }

    private static IEnumerable<string> Personal(LetterContext context) =>
    [
        .. context.Facts.Applicant.Name.Split(' '), context.Facts.Applicant.Email!, Story.Nik,
        context.Facts.Applicant.Address, context.Officer!.Name.Split(' ')[0], "anggaran", "skripsi",
    ];
}
