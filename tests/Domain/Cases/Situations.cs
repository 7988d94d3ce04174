using Ppid.Domain.Cases;
using static Ppid.Tests.Domain.Cases.Deeds;

namespace Ppid.Tests.Domain.Cases;

/// <summary>A state of a request, and a day on which somebody wants something of it.</summary>
internal sealed record Situation(string Name, string Day, CaseFile State);

/// <summary>Every state, each in time and (where it can be) after the office's deadline lapsed.</summary>
internal static class Situations
{
    private static readonly Deed Lapse = Rung("2025-08-19 00:00");

    public static IReadOnlyList<Situation> All { get; } =
    [
        At("NotFiled", "2025-08-07"),
        .. InTimeAndLapsed("InProgress"),
        .. InTimeAndLapsed("Returned", ReturnedToApplicant("2025-08-20")),
        .. InTimeAndLapsed("Answered", Answered("2025-08-20")),
        .. InTimeAndLapsed("Closed: HandedOver", Answered("2025-08-20"), HandedOver("2025-08-20")),
        .. InTimeAndLapsed("Closed: WindowEnded", Answered("2025-08-20"), Rung("2025-12-01")),
        .. InTimeAndLapsed("Closed: Withdrawn", Withdrawn("2025-08-20")),
        .. InTimeAndLapsed("Closed: Cancelled", Cancelled("2025-08-20")),
    ];

    private static IEnumerable<Situation> InTimeAndLapsed(string name, params Deed[] after)
    {
        yield return At(name, "2025-08-07", [Filed("2025-08-04"), .. Ready(name), .. after.Select(Earlier)]);
        yield return At($"{name}, lapsed", "2025-08-21",
            [Filed("2025-08-04"), .. Ready(name), Lapse, .. after]);
    }

    private static Deed[] Ready(string name) => name == "Returned" ? [] : [FoundComplete("2025-08-05")];

    /// <summary>The same deed two weeks earlier, when the office was still in time.</summary>
    private static Deed Earlier(Deed deed) => new(file =>
    {
        var command = deed.On(file);
        return command with { At = command.At.AddDays(-14) };
    });

    private static Situation At(string name, string day, params Deed[] deeds)
    {
        var rules = TestOffice.For(TestSops.Request);
        var state = CaseFile.Start;
        foreach (var deed in deeds)
        {
            var decision = CaseDecider.Decide(deed.On(state), state, rules);
            state = decision is Decision.Accepted { Events: var events }
                ? events.Aggregate(state, CaseFolding.Evolve)
                : throw new InvalidOperationException($"{name}: {decision}");
        }

        return new(name, day, state);
    }
}
