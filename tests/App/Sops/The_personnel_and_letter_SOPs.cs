using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

/// <summary>What the files of letters and personnel promise beside their way: whose turn it is, and who is
/// told.</summary>
public sealed class The_personnel_and_letter_SOPs
{
    private const string Office = "dp2kukm";
    private const string TheirUnit = "bidang-perdagangan";

    [Fact]
    public void A_draft_to_be_corrected_goes_back_one_level_and_in_the_end_to_its_author()
    {
        var walk = Filed("surat-keluar", Chosen("unit", FieldKind.Unit, TheirUnit));
        var author = walk.Facts.Applicant.Name;

        walk.Take("2", "setuju").Take("3", "setuju").Take("4", "perbaiki").Take("3", "perbaiki");
        Assert.Equal("maria", Holder(walk, "2"));

        walk.Take("2", "perbaiki");
        Assert.Equal(author, Assert.Single(walk.Facts.Tasks).OfficerName);
    }

    [Fact]
    public void A_letter_is_numbered_before_it_is_scanned()
    {
        var walk = Filed("surat-keluar");
        walk.Take("2", "setuju").Take("3", "setuju").Take("4", "tanda-tangan").Take("5", "serahkan");

        walk.Take("6", "beri-nomor");

        Assert.NotNull(walk.Facts.Values.Named("nomor"));
        Assert.Equal("6a", Assert.Single(walk.Facts.Tasks).Step);
        Assert.DoesNotContain(walk.Facts.Documents, document => document.Field == "scan");
    }

    [Fact]
    public void An_urgent_letter_goes_straight_to_the_secretary()
    {
        var walk = new SopWalk(Office, "surat-masuk");

        walk.File(walk.Sop.Step("1")!.Outcome("urgent"));

        Assert.Equal("dewi", Holder(walk, "3"));
    }

    [Fact]
    public void A_letter_stays_with_the_member_of_staff_it_was_given_to()
    {
        var walk = Filed("surat-masuk").Take("2", "paraf")
            .Take("3", "ke-bidang", Chosen("unit", FieldKind.Unit, TheirUnit))
            .Take("5", "distribusikan").Take("6", "catat");

        walk.Take("7", "ke-staf", Chosen("staf", FieldKind.Employee, "fajar"));
        Assert.Equal("fajar", Holder(walk, "8"));

        walk.Take("8", "ditindaklanjuti");
        Assert.Equal("fajar", Holder(walk, "9"));

        walk.Take("9", "serahkan");
        Assert.Equal("oki", Holder(walk, "9a"));
    }

    [Fact]
    public void Leave_is_allowed_by_the_two_superiors_who_were_named()
    {
        var walk = Filed("cuti-pns")
            .Take("2", "teruskan", Chosen("atasan_langsung", FieldKind.Officer, "maria"));
        Assert.Equal("maria", Holder(walk, "2a"));

        walk.Take("2a", "setuju", Chosen("atasan_kedua", FieldKind.Officer, "arif"));
        Assert.Equal("arif", Holder(walk, "2b"));
    }

    [Fact]
    public void Leave_that_was_refused_is_with_the_employee_until_a_month_after_its_last_day()
    {
        var walk = Filed("cuti-pns", Chosen("pegawai", FieldKind.Employee, "nina"));

        walk.Take("2", "kembalikan");
        Assert.Equal("nina", Holder(walk, "1"));

        var days = walk.Facts.Values.Day("cuti_sampai")!.Value.AddDays(31);
        walk.Wait(new DateTimeOffset(days, TimeOnly.MinValue, TimeSpan.FromHours(8)));
        Assert.Equal("batalkan", walk.Facts.Trail[^1].Outcome);
        Assert.IsType<CaseFile.Closed>(walk.State);
    }

    [Theory]
    [InlineData("kenaikan-gaji-berkala", "5", "ditolak-berkas", "5a")]
    [InlineData("pemberhentian-pns", "4", "kurang", "4a")]
    [InlineData("kenaikan-pangkat", "6", "tms-pegawai", "6a")]
    public void What_the_authority_misses_is_asked_of_the_employee_concerned(
        string sop, string step, string outcome, string with)
    {
        var walk = UpTo(sop, step);

        walk.Take(step, outcome);

        Assert.Equal(walk.Facts.Subject, Holder(walk, with));
    }

    [Theory]
    [InlineData("kenaikan-gaji-berkala", "5")]
    [InlineData("pemberhentian-pns", "4")]
    [InlineData("kenaikan-pangkat", "6")]
    public void An_employee_is_told_of_the_decree_once_and_why_there_is_none(string sop, string step)
    {
        var outcomes = new SopWalk(Office, sop).Sop.Steps.SelectMany(each => each.Outcomes).ToList();
        var approved = new SopWalk(Office, sop).Sop.Step(step)!.Outcome("disetujui")!;

        Assert.Contains(approved.Fields, field => field is { Name: "nomor_sk", Shared: true });
        Assert.Equal(
            [approved.Id],
            outcomes.Where(each => each.Does(CaseAction.TellApplicant) && !each.Does(CaseAction.Reject))
                .Select(each => each.Id));
        Assert.All(
            outcomes.Where(each => each.Does(CaseAction.Reject)),
            each => Assert.True(each.Does(CaseAction.TellApplicant)));
    }

    [Fact]
    public void The_best_employee_is_proposed_when_every_unit_has_answered()
    {
        var walk = new SopWalk(Office, "asn-berprestasi");
        walk.File(walk.Sop.Step("1")!.Outcome("siap")).Take("2", "edarkan");
        var units = walk.Facts.Tasks.Select(task => task.Unit).ToList();

        walk.Take("3", "serahkan");

        Assert.Equal(6, units.Distinct().Count());
        Assert.Equal("3a", Assert.Single(walk.Facts.Tasks).Step);
    }

    /// <summary>By the first outcome of every step before it.</summary>
    private static SopWalk UpTo(string sop, string step)
    {
        var walk = Filed(sop);
        while (walk.Facts.Tasks[0].Step is var here && here != step)
        {
            walk.Take(here, walk.Sop.Step(here)!.Outcomes[0]);
        }

        return walk;
    }

    private static SopWalk Filed(string sop, params FieldValue[] more)
    {
        var walk = new SopWalk(Office, sop);
        return walk.File(walk.Sop.Step(walk.Sop.StartStep)!.Outcomes[0], more);
    }

    private static FieldValue Chosen(string name, FieldKind kind, string id) => new(name, name, kind, id);

    private static string? Holder(SopWalk walk, string step)
    {
        var task = Assert.Single(walk.Facts.Tasks);
        Assert.Equal(step, task.Step);
        return task.Officer;
    }
}
