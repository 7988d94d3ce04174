using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

/// <summary>What the files of survey, whistle blowing, complaints and guests promise beside their
/// way.</summary>
public sealed class The_public_SOPs
{
    private const string Office = "dp2kukm";

    [Theory]
    [InlineData("arif", "4", "because the head of the office must not judge himself")]
    [InlineData("agus,fitri,joko", "3", "because none of the team is left")]
    [InlineData("wulan,dimas", "2", "because neither operator may read it")]
    public void Whoever_is_reported_is_replaced_by_the_authority_outside(
        string accused, string step, string because)
    {
        var walk = Reported("terlapor", accused);
        foreach (var (at, outcome) in new[] { ("2", "teruskan"), ("3", "sesuai") })
        {
            if (at == step)
            {
                break;
            }

            walk.Take(at, outcome);
        }

        var task = Assert.Single(walk.Facts.Tasks);
        Assert.True(task.Step == step && task.Officer == "irma", because);
    }

    [Fact]
    public void Whom_the_operator_finds_in_the_story_is_barred_too()
    {
        var walk = Reported("terlapor", "");

        walk.Take("2", "teruskan", Accused("terlapor_tercatat", "arif")).Take("3", "sesuai");

        Assert.Equal("irma", Assert.Single(walk.Facts.Tasks).Officer);
    }

    [Fact]
    public void A_whistle_blower_leaves_no_identity()
    {
        var walk = Reported("terlapor", "");

        Assert.Equal(ApplicantKind.Anonymous, walk.Facts.Applicant.Kind);
        Assert.True(walk.Sop.Secret);
        Assert.DoesNotContain(walk.Sop.Step("1")!.Outcomes[0].Fields,
            field => field.Kind is FieldKind.Nik or FieldKind.Email or FieldKind.Phone);
    }

    [Theory]
    [InlineData("ringan", 2)]
    [InlineData("normatif", 5)]
    [InlineData("tidak-berkadar-pengawasan", 14)]
    [InlineData("berkadar-pengawasan", 60)]
    public void The_class_of_a_complaint_sets_its_limit_from_receipt(string chosen, int workingDays)
    {
        var walk = Filed("pengaduan-sp4n").Take("2", "terima");

        walk.Take("3", "pengaduan", new FieldValue("kelas", "Kelas", FieldKind.Choice, chosen));

        Assert.Equal(workingDays, walk.Facts.Clock(ClockKind.Handling)!.Deadline.WorkingDays);
        Assert.Equal(walk.Facts.ReceivedOn, walk.Facts.Clock(ClockKind.Handling)!.Deadline.Start);
    }

    [Fact]
    public void A_guest_who_does_not_come_is_written_off_at_the_end_of_his_day()
    {
        var walk = Filed("layanan-tamu");
        var day = walk.Facts.Values.Day("tanggal_kunjungan")!.Value;
        var midnight = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.FromHours(8));

        walk.Wait(midnight.AddSeconds(-1));
        Assert.Single(walk.Facts.Tasks);

        walk.Wait(midnight);
        Assert.IsType<CaseFile.Closed>(walk.State);
        Assert.Equal("tidak-datang", walk.Facts.Trail[^1].Outcome);
    }

    [Fact]
    public void A_report_returned_by_the_secretary_is_never_published_with_the_good_one()
    {
        var sop = new SopWalk(Office, "survei-kepuasan").Sop;

        Assert.DoesNotContain(sop.Step("5")!.Outcomes.SelectMany(outcome => outcome.Fields),
            field => sop.Publishes(field.Name));
    }

    [Fact]
    public void A_guest_and_a_respondent_answer_the_same_questions()
    {
        static List<FieldSpec> Asked(string sop, string step) =>
            [.. new SopWalk(Office, sop).Sop.Step(step)!.Outcomes[0].Fields
                .Where(field => field.Name is not ("unit_layanan" or "layanan"))];

        Assert.Equal(Asked("survei-kepuasan", "2"), Asked("layanan-tamu", "5"));
        Assert.Equal(9, Asked("survei-kepuasan", "2").Count(field => field.Kind == FieldKind.Scale));
    }

    /// <summary>"Belum jelas, tanyakan kepada pengadu" is a word to the officer; it once was the subject of the mail.</summary>
    [Theory]
    [InlineData("pengaduan-sp4n")]
    [InlineData("wbs")]
    [InlineData("barang-milik-daerah")]
    [InlineData("kenaikan-pangkat")]
    [InlineData("asn-berprestasi")]
    public void Whoever_is_told_is_told_in_words_that_are_meant_for_him(string sop)
    {
        string[] orders =
        [
            "Kirim", "Tolak", "Tutup", "Minta", "Tetapkan", "Arsipkan", "arsipkan", "teruskan", "tanyakan", "catat",
            "jadikan", "kembalikan", "jawab",
        ];

        Assert.All(
            new SopWalk(Office, sop).Sop.Steps.SelectMany(step => step.Outcomes).Where(way => way.Does(CaseAction.TellApplicant)),
            way => Assert.Empty((way.News ?? way.Label).Split(' ', ',').Intersect(orders)));
    }

    private static SopWalk Filed(string sop, params FieldValue[] more)
    {
        var walk = new SopWalk(Office, sop);
        return walk.File(walk.Sop.Step(walk.Sop.StartStep)!.Outcomes[0], more);
    }

    private static SopWalk Reported(string field, string accused) => Filed("wbs", Accused(field, accused));

    private static FieldValue Accused(string field, string accused) =>
        new(field, "Terlapor", FieldKind.Accused, accused);
}
