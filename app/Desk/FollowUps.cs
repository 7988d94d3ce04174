using Ppid.Domain.Cases;

namespace Ppid.App.Desk;

/// <summary>What a decision owes outside its own case: something made public, a response of the survey, a request that
/// came as a complaint. The payload is the seq of the event; what it says is read from the ledger.</summary>
internal static class FollowUps
{
    /// <summary>Kind of the effect that makes public what a case decided.</summary>
    public const string Announce = "umumkan";

    /// <summary>Kind of the effect that hands a response to the running survey.</summary>
    public const string Survey = "catat-survei";

    /// <summary>Kind of the effect that files a request.</summary>
    public const string Request = "jadikan-permohonan";

    /// <summary>Letters have the low indexes of their cause.</summary>
    private const int Index = 90;

    public static IEnumerable<OwedEffect> Of(CaseId id, History history, Decision.Accepted accepted)
    {
        foreach (var (offset, happened) in accepted.Events.Index())
        {
            if (Kind(happened) is { } kind)
            {
                var seq = history.Version + offset + 1;
                yield return new($"{id}:{seq}:{kind}", id.Value, seq, Index, kind, Ledger.Write(seq));
            }
        }
    }

    private static string? Kind(CaseEvent happened) => happened switch
    {
        CaseEvent.DocumentsPublished or CaseEvent.DipSet or CaseEvent.ExcludedSet => Announce,
        CaseEvent.SurveyAnswered { Answers.Count: > 0 } => Survey,
        CaseEvent.BecameRequest => Request,
        _ => null,
    };
}
