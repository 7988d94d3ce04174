using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

/// <summary>He judges the officer who has his name and number.</summary>
public sealed class A_survey_of_a_guest
{
    private static readonly ListOf<FieldValue> Answers =
    [
        .. Enumerable.Range(1, 9).Select(each => new FieldValue($"u{each}", $"U{each}", FieldKind.Scale, "2")),
        new("kelompok_usia", "Usia", FieldKind.Choice, "30-39"), new("jenis_kelamin", "Jenis", FieldKind.Choice, "perempuan"),
        new("pendidikan", "Pendidikan", FieldKind.Choice, "s1"), new("pekerjaan", "Pekerjaan", FieldKind.Choice, "swasta"),
        new("saran", "Saran", FieldKind.Lines, "Petugas loket kurang ramah."),
    ];

    [Fact]
    public async Task Is_counted_once_and_leaves_nothing_in_the_case_with_his_name()
    {
        await using var house = await HouseUnderTest.Start();
        var survey = await Survey(house);
        var id = await Served(house);

        await Take(house, id, "isi-survei", new StepForm.FieldsFilled(Answers), "jawab");
        await Take(house, id, "isi-survei", new StepForm.FieldsFilled(Answers), "jawab");
        await house.Round();

        var ledger = string.Concat((await house.Store.Load(id.Value, default)).Select(each => each.Json));
        Assert.DoesNotContain("kurang ramah", ledger, StringComparison.Ordinal);
        Assert.DoesNotContain("\"u1\"", ledger, StringComparison.Ordinal);
        Assert.Contains("survey-answered", ledger, StringComparison.Ordinal);
        var tally = await house.Service<SurveyDesk>().Tally((await house.Look(survey)).Facts, Today, default);
        Assert.Equal(1, tally.Responses);
        var day = Assert.Single(await house.Store.Load($"{survey}~20260309", default));
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 16, 0, 0, TimeSpan.Zero), day.At);
    }

    [Fact]
    public async Task Is_not_taken_after_the_last_day_of_the_period_even_if_nobody_has_closed_it()
    {
        await using var house = await HouseUnderTest.Start();
        await Survey(house);
        Assert.NotNull((await house.Visitor.Get("/survei")).Page.QuerySelector("form[action='/survei']"));

        house.Time.Now = new(2026, 7, 1, 9, 0, 0, TimeSpan.FromHours(8)); // the clockwork stood still

        Assert.NotNull((await house.Visitor.Get("/survei")).Find("tutup"));
        var late = await house.Service<SurveyDesk>().Record("terlambat", "dp2kukm", house.Time.Now, Answers, default);
        Assert.Equal("no-survey", late?.Code);
    }

    private static DateOnly Today => new(2026, 3, 9);

    private static async Task<CaseId> Survey(HouseUnderTest house)
    {
        var started = await house.Service<ScheduleFlow>().StartNow("dp2kukm", "survei-kepuasan", Actor.Clockwork, default);
        return started?.State.Known?.Id ?? throw new InvalidOperationException("No survey was started.");
    }

    /// <summary>A guest who came unannounced and was served.</summary>
    private static async Task<CaseId> Served(HouseUnderTest house)
    {
        ListOf<FieldValue> visit =
        [
            new("keperluan", "Keperluan", FieldKind.Text, "Konsultasi"), new("tanggal_kunjungan", "Tanggal", FieldKind.Date, "2026-03-09"),
            new("unit_layanan", "Bidang", FieldKind.Unit, "sekretariat"), new("layanan", "Pelayanan", FieldKind.Choice, "desk"),
            new("jumlah_tamu", "Jumlah", FieldKind.Number, "1"),
        ];
        var guest = Applicant.Nobody with { Name = "Tamu Contoh", Phone = "+6281234567890" };
        var filed = await house.Desk.File(
            "tamu", "dp2kukm", "layanan-tamu",
            (id, number) => new CaseCommand.Submit(
                house.Time.Now, new(ActorKind.Applicant, id.Value, guest.Name, "portal"), id, number, "portal",
                guest, new Application.Filled("Konsultasi", visit), [])
            {
                Outcome = "datang-langsung",
            },
            default);
        var id = filed.State.Known?.Id ?? throw new InvalidOperationException(filed.Refusal!.ToString());
        await Take(house, id, "menuju", new StepForm.Empty(), "menuju");
        await house.Decides(id, "dilayani", new StepForm.FieldsFilled([new("hasil_layanan", "Hasil", FieldKind.Lines, "Dijelaskan.")]));
        return id;
    }

    private static async Task Take(HouseUnderTest house, CaseId id, string outcome, StepForm form, string command)
    {
        var task = (await house.Look(id)).Facts.Tasks[0];
        var handled = await house.Desk.Handle(
            command, id, new CaseCommand.TakeOutcome(
                house.Time.Now, new(ActorKind.Applicant, id.Value, "Tamu Contoh", "uji"), task.Number, outcome, form, []),
            default);
        Assert.Null(handled.Refusal);
    }
}
