using Ppid.Domain.Offices;
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
            Told = write.By.Kind == ActorKind.Applicant && facts.Tasks.All(task => task.Officer is null)
                ? Listeners(facts, rules, rules.Calendar.LocalDate(write.At))
                : null,
            Faulty = write.Faulty,
        },
    };

    private static bool MayAnswer(CaseCommand.Write write, CaseFacts facts, Rules rules)
    {
        var (officer, day) = (write.By.Id, rules.Calendar.LocalDate(write.At));
        return !facts.Barred.Contains(officer)
            && (facts.Tasks.Any(task => task.Officer == officer)
                || facts.Trail.Any(passage => passage.By.Id == officer)
                || facts.Messages.Any(message => message.Told?.Any(told => rules.Roster.IsFor(officer, told, day)) == true));
    }

    /// <summary>Whoever handled the case last, or acts for him; where nobody has yet, all who receive the public, but of
    /// a secret case nobody.</summary>
    private static ListOf<string> Listeners(CaseFacts facts, Rules rules, DateOnly day)
    {
        var last = facts.Trail.LastOrDefault(passage => passage.By.Kind == ActorKind.Officer)?.By.Id;
        IEnumerable<Officer> listening = last is not null && rules.Roster.Officer(last) is { } officer
            ? [rules.Roster.ActingFor(officer, day)]
            : rules.Sop.Secret ? [] : rules.Roster.AllActing(rules.Sop.Counter, day);
        return listening.Select(each => each.Id).Where(each => !facts.Barred.Contains(each)).ToListOf();
    }
}
