using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.App.Letters.SampleCases;
using static Ppid.Tests.App.Letters.Story;

namespace Ppid.Tests.App.Letters;

/// <summary>One letter of every template and, where the wording differs, of every variant; by the name
/// of its approved file.</summary>
internal static class SampleLetters
{
    public static readonly Notice Whole = new(
        true, null, Acceptance.Whole, null, "Laporan realisasi anggaran 2025 (PDF, 48 halaman)", false, null,
        "pelacakan", "softcopy", 12500, "Tunai di meja layanan");

    public static readonly IReadOnlyDictionary<string, LetterContext> All =
        new Dictionary<string, LetterContext>(SamplesOfAnySop.All.Concat(SamplesByMail.All))
        {
            ["tanda-terima-permohonan"] = Of(Request).Letter<Submitted>(Template.Receipt),
            ["tanda-terima-badan-hukum"] = Of(Request, Organisation).Letter<Submitted>(Template.Receipt),
            ["tanda-terima-kuasa"] = Of(Request, Proxy).Letter<Submitted>(Template.Receipt),
            ["tanda-terima-sementara"] = Provisional().Letter<Submitted>(Template.Receipt),
            ["tanda-terima-keberatan"] = Of(Objection).Letter<Submitted>(Template.Receipt),
            ["berkas-dikembalikan-permohonan"] = Paused(Request).Letter<ClockPaused>(Template.Returned),
            ["berkas-dikembalikan-keberatan"] = Paused(Objection).Letter<ClockPaused>(Template.Returned),
            ["berkas-lengkap-permohonan"] = Resumed(Request).Letter<ClockResumed>(Template.Resumed),
            ["berkas-lengkap-keberatan"] = Resumed(Objection).Letter<ClockResumed>(Template.Resumed),
            ["berkas-lengkap-hari-itu-juga"] = Resumed(Request, Local(3, 15)).Letter<ClockResumed>(Template.Resumed),
            ["perpanjangan"] = Extended().Letter<AnswerExtended>(Template.Extended),
            ["pemberitahuan-seluruhnya"] = Answered(Whole).Letter<NoticeGiven>(Template.Notice),
            ["pemberitahuan-sebagian"] = Answered(Whole with
            {
                Acceptance = Acceptance.Partial,
                Reason = "Pasal 17 huruf h: daftar memuat data pribadi penerima.",
                AnythingBlackedOut = true,
                BlackedOut = "Nama dan alamat penerima bantuan (Pasal 17 huruf h).",
                CostRupiah = 0,
            }).Letter<NoticeGiven>(Template.Notice),
            ["pemberitahuan-tidak-dikuasai"] = Answered(new Notice(
            false, "Badan Pengelola Keuangan dan Aset Daerah", Acceptance.NotHeld, null, null, null,
            null, null, null, null, null)).Letter<NoticeGiven>(Template.Notice),
            ["penolakan"] = Denied().Letter<DenialSigned>(Template.Denial),
            ["tanggapan-menguatkan"] = Replied(
            new(ReplyDecision.Upheld, "Uji konsekuensi telah dilakukan dengan benar.", null))
            .Letter<ReplyGiven>(Template.Reply),
            ["tanggapan-mengabulkan"] = Replied(new(
            ReplyDecision.PartlyGranted, "Sebagian data tidak bersifat pribadi.",
            "Berikan rekapitulasi per kabupaten."))
            .Letter<ReplyGiven>(Template.Reply),
            ["hak-keberatan"] = Lapsed(Request).Letter<DeadlineLapsed>(Template.RightToObject),
            ["hak-sengketa"] = Lapsed(Objection).Letter<DeadlineLapsed>(Template.RightToDispute),
            ["tenggat-berubah-jawaban"] = Moved(Of(Request), ClockKind.Answer)
            .Letter<DeadlineMoved>(Template.DeadlineMoved),
            ["tenggat-berubah-keberatan"] = Moved(Denied(), ClockKind.Objection)
            .Letter<DeadlineMoved>(Template.DeadlineMoved),
            ["tenggat-tugas-berubah"] = Moved(Of(Request), ClockKind.Answer)
            .Letter<DeadlineMoved>(Template.TaskDeadlineMoved, SampleOffice.Desk),
            ["bukti-penyerahan"] = Handed(Answered(Whole)).Letter<HandoverRecorded>(Template.Handover),
            ["bukti-penyerahan-keberatan"] = Handed(Replied(new(ReplyDecision.Upheld, "Sudah tepat.", null)))
            .Letter<HandoverRecorded>(Template.Handover),
            ["data-dikoreksi"] = Fixed(Of(Request)).Letter<Corrected>(Template.Corrected),
            ["data-dikoreksi-setelah-jawaban"] = Fixed(Denied()).Letter<Corrected>(Template.Corrected),
            ["penarikan-pemohon"] = TakenBack().Letter<Withdrawn>(Template.Withdrawn),
            ["penarikan-pejabat"] = TakenBack().Letter<Withdrawn>(Template.Withdrawn, SampleOffice.Desk),
            ["pembatalan"] = Cancelled().Letter<Cancelled>(Template.Cancelled),
            ["tugas"] = Of(Request).Letter<TaskOpened>(Template.Task, SampleOffice.Desk),
            ["tugas-diperpanjang"] = Reassigned().Letter<TaskReassigned>(Template.Task, SampleOffice.Desk),
            ["tugas-keberatan"] = Of(Objection).Letter<TaskOpened>(Template.Task, SampleOffice.Desk),
            ["alamat-gagal"] = Unreachable(Of(Request)).Letter<ApplicantUnreachable>(
                Template.AddressFailed, SampleOffice.Desk),
            ["alamat-gagal-tanpa-telepon"] = Unreachable(Paused(Request, Person with { Phone = null, Address = "" }))
                .Letter<ApplicantUnreachable>(Template.AddressFailed, SampleOffice.Desk),
            ["pengingat-menjelang"] = Reminded(Request, Rung.Before, SampleOffice.Desk),
            ["pengingat-peringatan-dini"] = Reminded(Request, Rung.Earlier, SampleOffice.Desk),
            ["pengingat-jatuh-tempo"] = Reminded(Request, Rung.Due, SampleOffice.Ppid),
            ["pengingat-menjelang-terlambat"] = Reminded(Request, Rung.Before, SampleOffice.Desk, Local(18, 7, 30)),
            ["pengingat-lewat"] = Reminded(Request, Rung.Over, SampleOffice.Superior),
            ["pengingat-lewat-keberatan"] = Reminded(Objection, Rung.Over, SampleOffice.Superior),
        };
}
