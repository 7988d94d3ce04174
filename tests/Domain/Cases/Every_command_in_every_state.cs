using System.Text;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Every command has an answer in every state: events, nothing, or a
/// refusal; never an exception.</summary>
public sealed class Every_command_in_every_state
{
    [Fact]
    public void Has_the_approved_answer()
    {
        var table = new StringBuilder(
            "How every command is answered in every state: + accepted, - refused.\n"
            + "A state named without more stands for all its situations, in time and lapsed.\n");
        foreach (var wish in Wishes.All)
        {
            table.Append('\n').Append(wish.Name).Append('\n');
            foreach (var (name, answer) in Situations.All.GroupBy(Kind).SelectMany(kind => Rows(kind, wish)))
            {
                table.Append("  ").Append(name.PadRight(30)).Append(answer).Append('\n');
            }
        }

        Approved.Equal("matrix.txt", table.ToString());
    }

    [Fact]
    public void Is_asked_with_every_command_there_is() => Assert.Equal(
        typeof(CaseCommand)
            .GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CaseCommand))).ToHashSet(),
        Wishes.All.Select(wish => wish.On("2025-08-07").On(CaseFile.Start).GetType()).ToHashSet());

    [Fact]
    public void Is_asked_in_every_state_and_every_way_a_case_can_end()
    {
        Assert.Equal(
            typeof(CaseFile).GetNestedTypes().ToHashSet(),
            Situations.All.Select(situation => situation.State.GetType()).ToHashSet());
        // The other two are the ends of cases whose SOP has a form of its own: Leaving_a_step_of_any_SOP.
        Assert.Equal(
            Enum.GetValues<Closing>().Except([Closing.Completed, Closing.Rejected]).ToHashSet(),
            Situations.All.Select(situation => situation.State)
                .OfType<CaseFile.Closed>().Select(c => c.How).ToHashSet());
    }

    [Fact]
    public void Is_in_the_state_it_says() => Assert.All(
        Situations.All, situation => Assert.StartsWith(situation.State.GetType().Name, situation.Name));

    [Theory]
    [InlineData("permohonan-informasi")]
    [InlineData("keberatan-informasi")]
    public void Has_an_answer_for_every_form_on_every_outcome(string sop)
    {
        var rules = TestOffice.For(TestSops.Request.Id == sop ? TestSops.Request : TestSops.Objection);
        Assert.All(Standing(rules), state => Assert.All(Takes(state, rules), take =>
        {
            var events = CaseDecider.Decide(take, state, rules) is Decision.Accepted accepted
                ? accepted.Events
                : [];
            Assert.Equal(state.Known!.Version + events.Count,
                events.Aggregate(state, CaseFolding.Evolve).Known!.Version);
        }));
    }

    private static string Kind(Situation situation) => situation.State.GetType().Name;

    /// <summary>One row for a kind of state that always answers alike, else one for each situation.</summary>
    private static List<(string, string)> Rows(IGrouping<string, Situation> kind, Wish wish)
    {
        var rows = kind.Select(situation => (situation.Name, Answer(wish, situation))).ToList();
        return rows.Select(row => row.Item2).Distinct().Count() == 1 ? [(kind.Key, rows[0].Item2)] : rows;
    }

    /// <summary>A case that stands at each step of the SOP, opened as the rules open it.</summary>
    private static IEnumerable<CaseFile> Standing(Rules rules)
    {
        var filed = Deeds.Filed("2025-08-04");
        var submitted = new CaseEvent.Submitted(
            filed.At, filed.By, filed.Id, "dp2kukm", rules.Sop.Id, rules.Sop.Hash, filed.Number,
            TestOffice.Day("2025-08-04"), "portal", filed.Applicant, filed.Application, []);
        return rules.Sop.Steps.Select(step => CaseFolding.Replay(
        [
            submitted,
            new CaseEvent.TaskOpened(
                filed.At, filed.By, 1, step.No, step.Role,
                step.Role == "pemohon" ? null : Holder(step), null, null),
        ]));
    }

    private static string Holder(Step step) =>
        TestOffice.Roster.Acting(step.Role, TestOffice.Day("2025-08-04"))!.Id;

    private static IEnumerable<CaseCommand> Takes(CaseFile state, Rules rules) =>
        from outcome in rules.Sop.Step(state.Known!.Tasks[0].Step)!.Outcomes
        from form in Forms.All
        select Deeds.Took("2025-08-05", outcome.Id, form).On(state);

    private static string Answer(Wish wish, Situation situation)
    {
        var rules = TestOffice.For(TestSops.Request);
        var command = wish.On(situation.Day).On(situation.State);
        return CaseDecider.Decide(
            command, situation.State, rules with { Calendar = wish.Calendar ?? rules.Calendar }) switch
        {
            Decision.Accepted { Events.Count: 0 } => "+ nothing",
            Decision.Accepted { Events: var events } => "+ " + string.Join(' ', events.Select(CaseSpec.Name)),
            Decision.Refused { Refusal: { Code: var code, Details: var details } } =>
                $"- {code} {string.Join(' ', details)}".TrimEnd(),
            _ => "?",
        };
    }
}
