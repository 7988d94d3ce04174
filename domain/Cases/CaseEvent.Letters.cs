namespace Ppid.Domain.Cases;

/// <summary>What becomes of letters.</summary>
public abstract partial record CaseEvent
{
    public sealed record LetterSent(
        DateTimeOffset At, Actor By, string Effect, string Template, string To, string MessageId)
        : CaseEvent(At, By);

    public sealed record LetterFailed(
        DateTimeOffset At, Actor By, string Effect, string Template, string To, string Error)
        : CaseEvent(At, By);

    /// <param name="Report">The post office's own id of its report.</param>
    public sealed record LetterDelivered(
        DateTimeOffset At, Actor By, string Effect, string Template, string To, string Report)
        : CaseEvent(At, By);

    /// <param name="Report">The post office's own id of its report.</param>
    public sealed record LetterBounced(
        DateTimeOffset At, Actor By, string Effect, string Template, string To, DeliveryFault Fault,
        string Reason, string Report) : CaseEvent(At, By);

    /// <summary>The applicant's address accepts no letters; told once until it is corrected or tried anew.</summary>
    /// <param name="Officers">Ids of those who are told, so that somebody reaches him in another way.</param>
    public sealed record ApplicantUnreachable(
        DateTimeOffset At, Actor By, string Address, string Reason, ListOf<string> Officers)
        : CaseEvent(At, By);

    public sealed record ResendRequested(DateTimeOffset At, Actor By, string Effect) : CaseEvent(At, By);
}
