using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>The two-way letterbox of a case.</summary>
internal static class Messages
{
    private const int Longest = 8000;

    /// <summary>The applicant may write as long as the case is open, and who handles it may write to him.</summary>
    public static Decision Write(CaseCommand.Write write, CaseFacts facts) => write switch
    {
        _ when FormRules.Blank(write.Text) => Refusal.MessageEmpty,
        { Text.Length: > Longest } => Refusal.MessageTooLong,
        { By.Kind: ActorKind.Officer } when facts.Barred.Contains(write.By.Id) => Refusal.NotYourTask,
        { By.Kind: ActorKind.Officer } when facts.Tasks.All(task => task.Officer != write.By.Id)
            && facts.Trail.All(passage => passage.By.Id != write.By.Id) => Refusal.NotYourTask,
        { By.Kind: ActorKind.System } => Refusal.NotAllowed,
        _ => new MessageWritten(write.At.ToUniversalTime(), write.By, write.Text.Trim(), write.Documents),
    };
}
