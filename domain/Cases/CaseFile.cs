namespace Ppid.Domain.Cases;

/// <summary>What the events so far amount to (berkas). A closed union: every command has an
/// answer in each state.</summary>
public abstract record CaseFile
{
    private CaseFile() { }

    public static readonly CaseFile Start = new NotFiled();

    /// <summary>What is known of the case; null before it is filed.</summary>
    public virtual CaseFacts? Known => null;

    public sealed record NotFiled : CaseFile;

    /// <summary>The office is at work on it.</summary>
    public sealed record InProgress(CaseFacts Facts) : CaseFile { public override CaseFacts Known => Facts; }

    /// <summary>Incomplete: with the applicant, the office's clock stands still.</summary>
    public sealed record Returned(CaseFacts Facts) : CaseFile { public override CaseFacts Known => Facts; }

    /// <summary>Answered, refused or replied to; hand-over and the applicant's own last
    /// days are still open.</summary>
    public sealed record Answered(CaseFacts Facts) : CaseFile { public override CaseFacts Known => Facts; }

    public sealed record Closed(CaseFacts Facts, Closing How) : CaseFile
    {
        public override CaseFacts Known => Facts;
    }
}
