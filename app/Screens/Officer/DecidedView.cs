using Ppid.App.Web.Officer;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Screens.Officer;

/// <summary>What was decided at a task, by whom and when, and what that has set going.</summary>
/// <param name="Next">Sentences on what happens now.</param>
public sealed record DecidedView(
    OpenedLink Link, Passage Passage, IReadOnlyList<string> Next, bool MayHandOver, bool MayStandIn)
{
    public string When => Citizen.When.Moment(Passage.At, Link.Case.Rules.Calendar);

    /// <summary>Did he whose link this is decide himself?</summary>
    public bool IsOwn => Link.Clerk?.Id == Passage.By.Id;

    public static DecidedView Of(OpenedLink link, bool mayHandOver)
    {
        var passage = link.Passage!;
        var events = link.Case.History.Events;
        var taken = events.ToList().FindIndex(
            each => each is CaseEvent.OutcomeTaken taken && taken.Task == link.Number);
        var next = events.Skip(taken + 1)
            .TakeWhile(each => each.At == passage.At && each is not CaseEvent.OutcomeTaken)
            .Select(Sentence).OfType<string>();
        return new(
            link, passage, [.. next], mayHandOver,
            !mayHandOver && link.Clerk is { } clerk && StandIn.May(link.Case, clerk));
    }

    private static string? Sentence(CaseEvent happened) => happened switch
    {
        CaseEvent.NoticeGiven => "Pemberitahuan tertulis dikirim kepada pemohon.",
        CaseEvent.DenialSigned => "Surat penolakan dikirim kepada pemohon, beserta haknya mengajukan keberatan.",
        CaseEvent.ReplyGiven => "Tanggapan atas keberatan dikirim kepada pemohon.",
        CaseEvent.ClockPaused => "Jam hukum berhenti selama berkas ada pada pemohon.",
        CaseEvent.ClockStarted { Clock: ClockKind.Objection or ClockKind.Dispute } clock =>
            $"Pemohon mempunyai waktu sampai {Citizen.When.Day(clock.Deadline.Due)} bila tidak puas.",
        CaseEvent.ApplicantTold => "Yang bersangkutan diberi tahu.",
        CaseEvent.NumberGiven given => $"Nomor diberikan: {given.Number}.",
        CaseEvent.PaperIssued paper => paper.Number is null
            ? $"Naskah terbit: {paper.Name}."
            : $"Naskah terbit: {paper.Name}, nomor {paper.Number}.",
        CaseEvent.DocumentsPublished => "Dokumennya diumumkan kepada publik.",
        CaseEvent.BecameRequest => "Didaftarkan sebagai permohonan informasi.",
        CaseEvent.ClockStarted { Clock: ClockKind.Handling } clock =>
            $"Penyelesaian paling lambat {Citizen.When.Day(clock.Deadline.Due)}.",
        CaseEvent.TaskOpened { Officer: null, Automatic: not null } => "Sekarang berkas menunggu.",
        CaseEvent.TaskOpened { Officer: null } => "Sekarang giliran pemohon.",
        CaseEvent.TaskOpened task => $"Tugas berikutnya (langkah {task.Step}) dikirim kepada {task.OfficerName}.",
        CaseEvent.Closed => "Berkas selesai dan ditutup.",
        _ => null,
    };
}
