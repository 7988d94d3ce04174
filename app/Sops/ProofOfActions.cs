using Ppid.App.Yaml;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>
/// Forms and actions fit each other: nothing is given that nobody wrote, nothing signed that nobody drafted.
/// </summary>
internal static class ProofOfActions
{
    public static void Check(Sop sop, Findings found)
    {
        foreach (var step in sop.Steps)
        {
            foreach (var outcome in step.Outcomes)
            {
                foreach (var action in outcome.Actions)
                {
                    CheckAction(sop, step, outcome, action, found);
                }

                CheckForm(sop, step, outcome, found);
                CheckNews(step, outcome, found);
            }
        }
    }

    private static void CheckAction(Sop sop, Step step, Outcome outcome, CaseAction action, Findings found)
    {
        var remedy = action switch
        {
            CaseAction.PauseClock => Pause(sop, outcome),
            CaseAction.ResumeClock =>
                sop.LaneOf(step) == LaneKind.Applicant ? null : "hanya pada langkah pemohon",
            CaseAction.SubmitDraft => Draft(sop, outcome),
            CaseAction.GiveNotice => WrittenOrDrafted(sop, step, outcome, FormKind.Notice),
            CaseAction.SignDenial => Drafted(sop, step, FormKind.Denial),
            CaseAction.GiveReply => outcome.Form == FormKind.Reply ? null : "pakai \"formulir: tanggapan\"",
            CaseAction.RecordHandover =>
                outcome.Form == FormKind.Handover ? null : "pakai \"formulir: penyerahan\"",
            _ => null,
        };
        if (remedy is not null)
        {
            found.Add(step, outcome, $"tidak dapat melakukan \"{Spelling.Of(action)}\".", $"{remedy}.");
        }
    }

    private static void CheckForm(Sop sop, Step step, Outcome outcome, Findings found)
    {
        CaseAction[] uses = outcome.Form switch
        {
            FormKind.Notice => [CaseAction.GiveNotice, CaseAction.SubmitDraft],
            FormKind.Denial => [CaseAction.SubmitDraft],
            FormKind.Reply => [CaseAction.GiveReply],
            FormKind.Handover => [CaseAction.RecordHandover],
            _ => [],
        };
        if (uses.Length > 0 && !outcome.Actions.Any(uses.Contains))
        {
            var names = string.Join(" atau ", uses.Select(Spelling.Of));
            found.Add(step, outcome, $"mengisi formulir {Spelling.Of(outcome.Form)} yang tidak dipakai.",
                $"tambahkan tindakan {names}.");
        }

        if (outcome.Form == FormKind.Unit && LaneAfter(sop, outcome) is not (LaneKind.UnitHead or LaneKind.UnitOfficer))
        {
            found.Add(step, outcome, "memilih unit, tetapi tidak menuju kepala unit.",
                "arahkan ke langkah kepala unit, atau pakai formulir lain.");
        }
    }

    private static void CheckNews(Step step, Outcome outcome, Findings found)
    {
        if (outcome.News is not null && !outcome.Does(CaseAction.TellApplicant))
        {
            found.Add(step, outcome, "menulis \"kabar\" yang tidak sampai kepada siapa pun.",
                $"tambahkan tindakan {Spelling.Of(CaseAction.TellApplicant)}, atau hapus kabarnya.");
        }
    }

    private static string? Pause(Sop sop, Outcome outcome) =>
        outcome.Form == FormKind.Reason && LaneAfter(sop, outcome) == LaneKind.Applicant
            ? null
            : "jeda-jam mengembalikan berkas ke langkah pemohon dengan \"formulir: alasan\"";

    private static string? Draft(Sop sop, Outcome outcome)
    {
        var signed = outcome.Form == FormKind.Denial ? CaseAction.SignDenial : CaseAction.GiveNotice;
        return outcome.Form is FormKind.Notice or FormKind.Denial
            && outcome.To is { } to
            && sop.Step(to)!.Outcomes.Any(next => next.Actions.Contains(signed))
                ? null
                : "isi konsep pemberitahuan atau penolakan, lalu arahkan ke langkah yang menetapkannya";
    }

    private static string? WrittenOrDrafted(Sop sop, Step step, Outcome outcome, FormKind form) =>
        outcome.Form == form ? null : Drafted(sop, step, form);

    /// <summary>Whoever comes to the step brings a draft of that form.</summary>
    private static string? Drafted(Sop sop, Step step, FormKind form)
    {
        var arrivals = sop.Steps.SelectMany(other => other.Outcomes)
            .Where(outcome => outcome.To == step.No).ToList();
        return arrivals.Count > 0
            && arrivals.All(way => way.Form == form && way.Actions.Contains(CaseAction.SubmitDraft))
                ? null
                : $"setiap hasil yang menuju langkah ini harus membawa konsep: formulir {Spelling.Of(form)}, "
                    + "tindakan ajukan-konsep";
    }

    private static LaneKind? LaneAfter(Sop sop, Outcome outcome) =>
        outcome.To is { } to ? sop.LaneOf(sop.Step(to)!) : null;
}
