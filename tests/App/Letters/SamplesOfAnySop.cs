using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;
using Ppid.Domain.Sops;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.App.Letters.Story;

namespace Ppid.Tests.App.Letters;

/// <summary>Letters of cases whose SOP brings a form of its own.</summary>
internal static class SamplesOfAnySop
{
    private static readonly Deadline SevenDays = Deadlines.Step(
        new(2026, 3, 2), 7, "SOP Whistle Blowing System, langkah 4: 7 hari", SampleOffice.Calendar);

    private static readonly Application Visit = new Application.Filled("Konsultasi izin usaha",
    [
        new("keperluan", "Keperluan", FieldKind.Text, "Konsultasi izin usaha", null, true),
        new("tanggal", "Tanggal kunjungan", FieldKind.Date, "2026-03-05", null, true),
        new("catatan", "Catatan petugas", FieldKind.Text, "Tidak untuk tamu"),
    ]);

    public static Dictionary<string, LetterContext> All { get; } = new()
    {
        ["tanda-terima-layanan"] = Of(Visit).Letter<Submitted>(Template.Receipt),
        ["kabar-ditolak"] = Told().Letter<ApplicantTold>(Template.Told),
        ["kabar-pegawai"] = Told().Letter<ApplicantTold>(Template.Told, SampleOffice.Ppid),
        ["pesan-untuk-petugas"] = Of(Visit).On(Local(3, 9))
            .Then(at => new MessageWritten(at, Citizen, "Apakah saya boleh datang lebih pagi?", []))
            .Letter<MessageWritten>(Template.MessageToOffice, SampleOffice.Desk),
        ["pesan-untuk-pemohon"] = Of(Visit).On(Local(3, 10))
            .Then(at => new MessageWritten(at, Desk, "Boleh, loket buka pukul 07.30.", []))
            .Letter<MessageWritten>(Template.MessageToApplicant),
        ["pengingat-langkah-menjelang"] = Reminded(TaskRung.Before)
            .Letter<TaskReminded>(Template.TaskReminder, SampleOffice.Desk),
        ["pengingat-langkah-lewat"] = Reminded(TaskRung.Over)
            .Letter<TaskReminded>(Template.TaskReminder, SampleOffice.Superior),
        ["tenggat-langkah-berubah"] = Limited().On(Local(4, 8))
            .Then(at => new TaskLimitMoved(
                at, Actor.Clockwork, 1, new(2026, 3, 10), SevenDays, Local(11, 24 - 1, 59), "SKB Nomor 9 Tahun 2026"))
            .Letter<TaskLimitMoved>(Template.TaskLimitMoved, SampleOffice.Desk),
    };

    private static Story Told() => Of(Visit).On(Local(3, 9)).Then(at => new ApplicantTold(
        at, Desk, "2", "Tidak dapat dilayani hari ini", "Petugas yang menangani izin usaha sedang dinas luar.",
        [new("hari_lain", "Hari lain yang disarankan", FieldKind.Date, "2026-03-06", null, true)]));

    private static Story Limited() => Of(Visit).Then(at => new TaskOpened(
        at, Citizen, 1, "2", "petugas-pelayanan", SampleOffice.Desk.Id, SampleOffice.Desk.Name,
        SampleOffice.Calendar.EndOf(SevenDays.Due), Binds: true, Counted: SevenDays));

    private static Story Reminded(TaskRung rung) => Limited().On(Local(9, 7, 30))
        .Then(at => new TaskReminded(at, Actor.Clockwork, 1, rung, [SampleOffice.Desk.Id]));
}
