using Ppid.Domain.Cases;

namespace Ppid.App.Letters;

/// <summary>The case as it stood when a letter came to be owed, also for a letter that is written much later.</summary>
public static class Hindsight
{
    /// <summary>Facts after the whole decision the cause belongs to: a receipt names the clock that starts with the
    /// filing, a refusal the objection clock that starts with it. Events of one decision share their instant.</summary>
    /// <param name="cause">Seq of the event that owes the letter, 1 for the first.</param>
    public static CaseFacts After(IReadOnlyList<CaseEvent> history, long cause)
    {
        var at = history[(int)cause - 1].At;
        var decided = history.Take((int)cause).Concat(history.Skip((int)cause).TakeWhile(happened => happened.At == at));
        return CaseFolding.Replay(decided).Known ?? throw new InvalidOperationException("Nothing was filed.");
    }
}
