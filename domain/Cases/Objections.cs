using Ppid.Domain.Deadlines;

namespace Ppid.Domain.Cases;

/// <summary>When, on which grounds and until when a request may be objected to:
/// UU 14/2008 art. 35–36.</summary>
public static class Objections
{
    public const string Relation = "keberatan";

    /// <summary>Grounds a request has opened so far, each with its last day. A refusal opens ground a on the
    /// day it is given: nobody has to wait for the tenth or seventeenth day.</summary>
    public static ListOf<OpenGround> Open(CaseFacts request, WorkingCalendar calendar)
    {
        var used = request.Links.Where(link => link.Relation == Relation)
            .SelectMany(link => link.Grounds).ToHashSet();
        return Found(request)
            .Where(found => !used.Contains(found.Ground))
            .Select(found => new OpenGround(
                found.Ground, found.On, Deadlines.Deadlines.Objection(found.On, calendar)))
            .ToListOf();
    }

    /// <summary>Art. 36(1) counts from the day the ground was found: silence is found when
    /// the last day is over.</summary>
    internal static DateOnly FoundAfterSilence(DateOnly due) => due.AddDays(1);

    internal static Refusal? Check(Application.Objection objection, ListOf<OpenGround> open, DateOnly on)
    {
        if (objection.Grounds.Count == 0)
        {
            return Refusal.GroundMissing;
        }

        return FormRules.Blank(objection.Story)
            ? Refusal.StoryMissing
            : objection.Grounds.Select(ground => Check(ground, open, on))
                .FirstOrDefault(no => no is not null);
    }

    private static Refusal? Check(Ground ground, ListOf<OpenGround> open, DateOnly on) =>
        open.FirstOrDefault(found => found.Ground == ground) switch
        {
            null => Refusal.GroundNotOpen(ground),
            { } found when on > found.Deadline.Due => Refusal.ObjectionTooLate(ground, found.Deadline.Due),
            _ => null,
        };

    /// <summary>Only a request is objected to: after the superior's answer the way leads to
    /// the Komisi Informasi.</summary>
    private static IEnumerable<(Ground Ground, DateOnly On)> Found(CaseFacts request) =>
        request.Application is Application.InformationRequest
            ? [.. FoundInVerdict(request.Verdict), .. FoundInSilence(request)]
            : [];

    private static IEnumerable<(Ground Ground, DateOnly On)> FoundInVerdict(Verdict? verdict) =>
        verdict switch
        {
            null => [],
            {
                Form: StepForm.DenialFilled or StepForm.NoticeFilled { Notice.Acceptance: Acceptance.Partial }
            } => [(Ground.Refused, verdict.On), .. AfterAnswer(verdict.On)],
            _ => AfterAnswer(verdict.On),
        };

    /// <summary>Whether they hold is for the superior to judge, not for the door: they
    /// open with any answer.</summary>
    private static IEnumerable<(Ground Ground, DateOnly On)> AfterAnswer(DateOnly on) =>
    [
        (Ground.PeriodicNotProvided, on), (Ground.NotAsAsked, on), (Ground.NotFulfilled, on),
        (Ground.UnreasonableCost, on),
    ];

    private static IEnumerable<(Ground Ground, DateOnly On)> FoundInSilence(CaseFacts request) =>
        (request.Clock(ClockKind.Answer), request.Verdict) switch
        {
            ({ Lapsed: true } clock, null) =>
            [
                (Ground.NotAnswered, FoundAfterSilence(clock.Deadline.Due)),
                (Ground.TooLate, FoundAfterSilence(clock.Deadline.Due)),
            ],
            (_, { Late: true } verdict) => [(Ground.TooLate, verdict.On)],
            _ => [],
        };
}
