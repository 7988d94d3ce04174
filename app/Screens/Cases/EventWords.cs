using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.App.Screens.Cases;

/// <summary>One line of a history as people read it.</summary>
/// <param name="Public">May the applicant see it? Inner work of the office is
/// not his page's business.</param>
public sealed record EventWord(string Title, string? Detail, bool Public);

/// <summary>Every event in words; the only place that phrases them.</summary>
public static class EventWords
{
    public static EventWord Of(CaseEvent happened) => happened switch
    {
        Submitted e =>
            new($"Berkas diterima dan terdaftar dengan nomor {e.Number}", $"Melalui {e.Channel}.", true),
        Confirmed => new("Isian dari surel diperiksa petugas", null, true),
        TaskOpened { Officer: null, Automatic: { } until } e =>
            new("Menunggu", $"Langkah {e.Step}; berlanjut sendiri sesudah {IndonesianText.LongDate(Last(until))}.", true),
        TaskOpened { Officer: null } e => new("Menunggu pemohon", $"Langkah {e.Step}.", true),
        TaskOpened e => new($"Tugas langkah {e.Step} untuk {e.OfficerName}", null, false),
        OutcomeTaken { By.Kind: ActorKind.Applicant } e => new(e.Label, Detail(e.Form), true),
        OutcomeTaken e => new($"Langkah {e.Step}: {e.Label}", Detail(e.Form), false),
        TaskReassigned e => new($"Tugas dialihkan kepada {e.OfficerName}", e.Reason, false),
        ReminderRung e => new($"Pengingat {Rung(e.Rung)}: {ClockWords.Name(e.Clock)}",
            $"Batas {IndonesianText.LongDate(e.Due)}.", false),
        NoticeGiven => new("Pemberitahuan tertulis diberikan", "UU 14/2008 Pasal 22 ayat (7).", true),
        DenialSigned e =>
            new("Permohonan ditolak", $"Pasal 17 huruf {e.Denial.Article17}. {e.Denial.Reason}", true),
        ReplyGiven e => new("Tanggapan atas keberatan diberikan", e.Reply.Reasons, true),
        HandoverRecorded e =>
            new("Penyerahan dicatat", $"{e.How}, diterima oleh {e.ReceivedBy}. {e.Note}", true),
        DocumentFetched e => new($"Dokumen diunduh: {e.Name}", null, true),
        Withdrawn e => new("Ditarik oleh pemohon", e.Reason, true),
        Cancelled e => new("Pendaftaran dibatalkan; nomor tetap tercatat sebagai batal", e.Reason, true),
        Corrected e => new($"Data pemohon dikoreksi: {Field(e.Field)}", e.Reason, true),
        Linked e => new($"Terkait {e.Relation} nomor {e.Number}", null, true),
        Closed e => new("Berkas ditutup", Closing(e.How), true),
        _ => LetterWords.Of(happened) ?? EventWordsOfAnySop.Of(happened) ?? OfClock(happened),
    };

    private static EventWord OfClock(CaseEvent happened) => happened switch
    {
        ClockStarted e => new($"Jam {ClockWords.Name(e.Clock)} mulai",
            $"Batas {IndonesianText.LongDate(e.Deadline.Due)} ({e.Deadline.LegalBasis}).", true),
        ClockPaused e => new($"Jam {ClockWords.Name(e.Clock)} berhenti", "Berkas ada di pemohon.", true),
        ClockResumed e => new($"Jam {ClockWords.Name(e.Clock)} berjalan lagi",
            $"Batas baru {IndonesianText.LongDate(e.State.Deadline.Due)}.", true),
        AnswerExtended e => new("Waktu jawaban diperpanjang",
            $"{e.Reason} Batas {IndonesianText.LongDate(e.Deadline.Due)}; bacaan ketat "
            + $"{IndonesianText.LongDate(e.Earlier.Due)}.", true),
        ClockStopped e =>
            new($"Jam {ClockWords.Name(e.Clock)} selesai", e.Late ? "Melewati batas." : "Tepat waktu.", true),
        DeadlineMoved e => new($"Batas {ClockWords.Name(e.Clock)} bergeser",
            $"Dari {IndonesianText.LongDate(e.OldDue)} menjadi "
            + $"{IndonesianText.LongDate(e.State.Deadline.Due)} karena {e.Decree}.", true),
        DeadlineLapsed e => new($"Batas {ClockWords.Name(e.Clock)} terlewati",
            $"Hari terakhir {IndonesianText.LongDate(e.Due)}.", true),
        _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
    };

    /// <summary>The last day before a step is left at midnight.</summary>
    private static DateOnly Last(DateTimeOffset until) => DateOnly.FromDateTime(until.DateTime.AddDays(-1));

    private static string? Detail(StepForm form) => form switch
    {
        StepForm.Reasoned reasoned => reasoned.Reason,
        StepForm.UnitChosen chosen => chosen.Note,
        StepForm.MaterialReady ready => ready.Note,
        StepForm.FieldsFilled filled => FieldWords.All(filled.Values),
        _ => null,
    };

    private static string Rung(Rung rung) => rung switch
    {
        Domain.Deadlines.Rung.Before => "menjelang batas",
        Domain.Deadlines.Rung.Earlier => "bacaan ketat",
        Domain.Deadlines.Rung.Due => "hari terakhir",
        _ => "lewat batas",
    };

    private static string Field(CorrectableField field) => field switch
    {
        CorrectableField.Name => "nama",
        CorrectableField.Address => "alamat",
        CorrectableField.Phone => "telepon",
        CorrectableField.Email => "e-mail",
        _ => "pekerjaan",
    };

    private static string Closing(Closing how) => how switch
    {
        Domain.Cases.Closing.HandedOver => "Diserahkan kepada pemohon.",
        Domain.Cases.Closing.WindowEnded =>
            "Hari terakhir pemohon untuk menempuh upaya berikutnya telah lewat.",
        Domain.Cases.Closing.Withdrawn => "Ditarik pemohon.",
        Domain.Cases.Closing.Completed => "Semua langkah SOP selesai.",
        Domain.Cases.Closing.Rejected => "Ditolak; alasannya tercatat di atas.",
        _ => "Dibatalkan.",
    };
}
