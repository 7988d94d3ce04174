using Ppid.App.Letters;
using Ppid.Domain.Cases;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.App.Screens.Cases;

/// <summary>What happens in cases of any SOP, in words.</summary>
internal static class EventWordsOfAnySop
{
    public static EventWord? Of(CaseEvent happened) => happened switch
    {
        TaskReminded { Rung: TaskRung.Before } => new("Pengingat: batas langkah mendekat", null, false),
        TaskReminded => new("Batas waktu langkah terlewati; pemegang tugas dan atasannya diberi tahu", null, false),
        TaskLimitMoved e => new("Batas langkah bergeser",
            $"Dari {IndonesianText.LongDate(e.OldDue)} menjadi {IndonesianText.LongDate(e.Counted.Due)} "
            + $"karena {e.Decree}.", false),
        MessageWritten { By.Kind: ActorKind.Applicant } e => new("Pesan dari pemohon", e.Text, true),
        MessageWritten e => new("Pesan dari kantor", e.Text, true),
        ApplicantTold e => new($"Diberitahukan: {e.What}", Told(e), true),
        NumberGiven e => new($"Nomor diberikan: {e.Number}", null, false),
        PaperIssued e => new($"Naskah terbit: {e.Name}", e.Number is null ? null : $"Nomor {e.Number}.", false),
        DocumentsPublished e => new("Dokumen diumumkan kepada publik",
            string.Join('\n', e.Documents.Select(document => document.Name)), true),
        DipSet e => new("Daftar Informasi Publik ditetapkan", $"{e.Dip.Rows!.Count} butir.", true),
        ExcludedSet e => new("Daftar informasi yang dikecualikan ditetapkan", $"{e.Excluded.Rows!.Count} butir.", true),
        BecameRequest => new("Dialihkan menjadi permohonan informasi", "Waktu diterimanya tetap yang semula.", true),
        SurveyAnswered => new("Survei kepuasan diisi", null, false),
        SurveyTallied e => new("Hasil survei dihitung", SurveyWords.Of(e.Result), true),
        RevisionChanged e => new($"Berkas dipindahkan ke revisi {e.Revision} SOP ini", e.Reason, false),
        FlowTended e => new($"Mesin berkas {FlowWords.Did(e.Deed)}", e.Reason, false),
        _ => null,
    };

    private static string? Told(ApplicantTold told) =>
        string.Join('\n', new[] { told.Reason, FieldWords.All(told.Told) }.OfType<string>()) is { Length: > 0 } text
            ? text
            : null;
}
