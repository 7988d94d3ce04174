using Ppid.Domain.Sops;

namespace Ppid.App.Screens.Officer;

/// <summary>What choosing an outcome will do, told before it is chosen.</summary>
internal static class OutcomeWords
{
    public static string Means(Outcome outcome, Sop sop) => string.Join(
        ' ', outcome.Actions.Select(action => Does(action, outcome, sop)).OfType<string>().Append(Next(outcome, sop)));

    private static string? Does(CaseAction action, Outcome outcome, Sop sop) => action switch
    {
        CaseAction.PauseClock => "Jam hukum berhenti selama berkas ada pada pemohon.",
        CaseAction.ResumeClock => "Jam hukum berjalan lagi.",
        CaseAction.StopClock => "Jam penanganan berhenti: yang diminta sudah dijawab.",
        CaseAction.SubmitDraft => "Konsep diajukan untuk ditandatangani; pemohon belum menerima apa pun.",
        CaseAction.GiveNotice => "Pemberitahuan tertulis langsung dikirim kepada pemohon.",
        CaseAction.SignDenial => "Surat penolakan langsung dikirim kepada pemohon.",
        CaseAction.GiveReply => "Tanggapan langsung dikirim kepada pemohon.",
        CaseAction.RecordHandover => "Penyerahan dicatat sebagai bukti.",
        CaseAction.Reject => "Berkas berakhir sebagai ditolak.",
        CaseAction.TellApplicant => Tells(outcome, sop),
        CaseAction.IssuePaper when sop.Paper(outcome.Paper ?? "") is { } paper => Issues(paper),
        CaseAction.GiveNumber => "Nomor berikutnya diberikan.",
        CaseAction.Publish => "Dokumennya langsung diumumkan kepada publik.",
        CaseAction.SetDip => "Daftar Informasi Publik yang berlaku diganti dengan daftar ini.",
        CaseAction.SetExcluded => "Daftar informasi yang dikecualikan diumumkan: daftarnya saja, tidak pernah isinya.",
        CaseAction.BecomeRequest => "Didaftarkan sebagai permohonan informasi dengan waktu terima yang semula.",
        CaseAction.RecordSurvey => "Isian ini dihitung dalam survei.",
        CaseAction.TallySurvey => "Hasil survei dihitung dan dicatat.",
        _ => null,
    };

    private static string Tells(Outcome outcome, Sop sop)
    {
        var whom = sop.Filer switch
        {
            FilerKind.Employee => "Pegawai yang bersangkutan",
            FilerKind.Anonymous => "Pelapor",
            _ => "Pemohon",
        };
        var shared = outcome.Fields.Where(field => field.Shared).Select(field => $"“{field.Label}”").ToList();
        return outcome.Form == FormKind.Reason ? $"{whom} diberi tahu, dengan alasannya."
            : shared.Count > 0 ? $"{whom} diberi tahu, termasuk {string.Join(", ", shared)}."
            : $"{whom} diberi tahu.";
    }

    private static string Issues(PaperSpec paper) => paper.Series is null
        ? $"Naskah “{paper.Name}” terbit dengan tanda tangan elektronik Anda."
        : $"Naskah “{paper.Name}” mendapat nomor dan terbit dengan tanda tangan elektronik Anda.";

    private static string Next(Outcome outcome, Sop sop)
    {
        if (outcome.To is not { } to || sop.Step(to) is not { } step)
        {
            return "Berkas selesai.";
        }

        var lane = sop.Lane(step.Role);
        return lane.Kind switch
        {
            LaneKind.Applicant when sop.Filer == FilerKind.Anonymous => $"Lalu menunggu pelapor (langkah {to}).",
            LaneKind.Applicant => $"Lalu menunggu pemohon (langkah {to}).",
            LaneKind.Employee => $"Lalu ke langkah {to}: {lane.Name} (pegawai yang bersangkutan).",
            LaneKind.System => $"Lalu berkas menunggu sendiri (langkah {to}).",
            LaneKind.External => $"Lalu ke langkah {to}: menunggu {lane.Name}; petugas mencatat hasilnya.",
            _ when step.Kind == StepKind.Each => $"Lalu ke langkah {to}: semua {lane.Name} yang diminta menjawab.",
            _ when step.Kind == StepKind.Collect => $"Lalu ke langkah {to}: isian masyarakat dikumpulkan.",
            _ => $"Lalu ke langkah {to}: {lane.Name}.",
        };
    }
}
