using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>The two-way letterbox of a case.</summary>
internal static class Messages
{
    private const int Longest = 8000;

    /// <summary>The applicant may write as long as the case is open, and who handles it may write to him.</summary>
    public static Decision Write(CaseCommand.Write write, CaseFacts facts, Rules rules) => write switch
    {
        _ when FormRules.Blank(write.Text) => Refusal.MessageEmpty,
        { Text.Length: > Longest } => Refusal.MessageTooLong,
        { By.Kind: ActorKind.Officer } when !MayAnswer(write, facts, rules) => Refusal.NotYourTask,
        { By.Kind: ActorKind.System } => Refusal.NotAllowed,
        _ => new MessageWritten(write.At.ToUniversalTime(), write.By, write.Text.Trim(), write.Documents)
        {
            Told = write.By.Kind == ActorKind.Applicant ? Told(write, facts, rules) : null,
            Faulty = write.Faulty,
        },
    };

    /// <summary>Null: it lies with the holder of a task. So where he has left and nobody comes after him; the letter that does
    /// not reach him is shown to administrators.</summary>
    private static ListOf<string>? Told(CaseCommand.Write write, CaseFacts facts, Rules rules)
    {
        var listeners = Listeners.Of(facts, rules, rules.Calendar.LocalDate(write.At));
        return listeners.Count > 0 || facts.Tasks.All(task => task.Officer is null) ? listeners : null;
    }

    /// <summary>Whoever has a part in the case, was told of a message, or answered one; or stands in for who was told.</summary>
    private static bool MayAnswer(CaseCommand.Write write, CaseFacts facts, Rules rules)
    {
        var (officer, day) = (write.By.Id, rules.Calendar.LocalDate(write.At));
        return !facts.Barred.Contains(officer)
            && (facts.Tasks.Any(task => task.Officer == officer)
                || facts.Trail.Any(passage => passage.By.Id == officer)
                || facts.Messages.Any(message => message.IsBy(officer)
                    || message.Told?.Any(told => rules.Roster.IsFor(officer, told, day)) == true)
                || Listeners.Of(facts, rules, day).Contains(officer));
    }
}
