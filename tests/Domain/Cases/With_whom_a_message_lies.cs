using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>In the applicant's own turn nobody holds a task: what he says lies with somebody all the same.</summary>
public sealed class With_whom_a_message_lies : CaseSpec
{
    private static readonly Sop Asked = Sop(
        [Filer, Lane("petugas-pelayanan"), Lane("petugas-pengelolaan"), Lane("kepala-bidang", LaneKind.UnitHead)],
        Step("1", "pemohon", Way("lapor", "2")),
        Step("2", "petugas-pelayanan", Way("teruskan", "3"), Way("tanya", "4")),
        Step("3", "petugas-pengelolaan", Way("tanya", "4")),
        Step("4", "pemohon", Way("jawab", "2")));

    private readonly IEnumerable<Officer> _everybody = TestOffice.Roster.Officers;

    public With_whom_a_message_lies()
    {
        Under(Asked);
        Given(Filed("2025-08-04"), Took("2025-08-05", "teruskan"), Took("2025-08-05", "tanya"));
    }

    /// <summary>Rina asked.</summary>
    [Theory]
    [InlineData("", "rina", "she is there")]
    [InlineData("rina", "sari", "she has left, and her post has been filled")]
    [InlineData("rina sari", "siti,andi", "nobody has her role: whoever receives the public")]
    [InlineData("rina sari siti andi", "dewi", "nor is there anybody who receives the public: the PPID")]
    [InlineData("rina sari siti andi dewi", "nur", "nor a PPID: the administrator")]
    public void Is_whoever_asked_last_or_comes_after_him(string left, string told, string because)
    {
        Under(Only(left));
        When(Said("2025-08-06", Forms.Citizen));
        Assert.True(told == string.Join(',', The<MessageWritten>().Told!), because);
    }

    [Fact]
    public void Is_whoever_stands_in_for_the_new_holder_of_the_role()
    {
        Under(Only("rina") with { Substitutions = [new("sari", "maria", "Plh", Day("2025-08-06"), null, "800/1/2025")] });
        When(Said("2025-08-06", Forms.Citizen));
        Assert.Equal(["maria"], The<MessageWritten>().Told!);
    }

    /// <summary>She was told, and then she left.</summary>
    [Theory]
    [InlineData("sari", true)]
    [InlineData("siti", true)] // she handled the case
    [InlineData("andi", false)]
    [InlineData("nur", false)]
    public void Answers_for_who_has_left(string officer, bool may)
    {
        Given(Said("2025-08-06", Forms.Citizen));
        Assert.Equal(["rina"], The<MessageWritten>().Told!);
        Under(Only("rina"));
        When(Said("2025-08-07", Forms.Officer(officer)));
        if (may) ThenHappens("message-written");
        else ThenRefused(Refusal.NotYourTask);
    }

    [Fact]
    public void Goes_on_writing_when_the_case_has_moved_on()
    {
        Given(Said("2025-08-06", Forms.Citizen));
        Under(Only("rina"));
        Given(Said("2025-08-07", Forms.Officer("sari")), Answered("2025-08-07"));
        When(Said("2025-08-08", Forms.Officer("sari")));
        ThenHappens("message-written");
    }

    /// <summary>His task waits for somebody to be put in charge; what the applicant says need not.</summary>
    [Fact]
    public void Is_who_has_the_role_of_a_task_whose_holder_has_left()
    {
        Given(Answered("2025-08-06"));
        Assert.Equal("siti", OpenTask.Officer);
        Under(Only("siti"));
        When(Said("2025-08-07", Forms.Citizen));
        Assert.Equal(["andi"], The<MessageWritten>().Told!);
    }

    [Fact]
    public void Is_nobody_in_particular_while_somebody_holds_a_task()
    {
        Given(Answered("2025-08-06"));
        When(Said("2025-08-07", Forms.Citizen));
        Assert.Null(The<MessageWritten>().Told);
    }

    /// <summary>Neither counter nor administrator may read a secret case; whoever has the role would get its next task.</summary>
    [Theory]
    [InlineData("rina", "sari")]
    [InlineData("rina sari", "")]
    public void Is_in_a_secret_case_only_who_would_get_its_task(string left, string told)
    {
        Under(Asked with { Secret = true });
        Under(Only(left));
        When(Said("2025-08-06", Forms.Citizen));
        Assert.Equal(told, string.Join(',', The<MessageWritten>().Told!));
    }

    /// <summary>Rina asked, and sits at the counter now.</summary>
    [Theory]
    [InlineData("", "sari")]
    [InlineData("maria", "sari")]
    public void Is_in_a_secret_case_nobody_who_has_another_role_by_now_nor_his_substitute(string substitute, string told)
    {
        Under(Asked with { Secret = true });
        var roster = Only("rina");
        Under(roster with
        {
            Officers = [new("rina", "rina contoh", "-", "rina@example.go.id", ["petugas-pelayanan"], null), .. roster.Officers],
            Substitutions = substitute.Length == 0 ? [] : [new("rina", substitute, "Plh", Day("2025-08-01"), null, "800/1/2025")],
        });
        When(Said("2025-08-06", Forms.Citizen));
        Assert.Equal([told], The<MessageWritten>().Told!);
    }

    [Fact]
    public void Is_in_a_secret_case_the_substitute_of_whoever_still_has_the_role()
    {
        Under(Asked with { Secret = true });
        Under(Only("") with { Substitutions = [new("rina", "maria", "Plh", Day("2025-08-06"), null, "800/1/2025")] });
        When(Said("2025-08-06", Forms.Citizen));
        Assert.Equal(["maria"], The<MessageWritten>().Told!);
    }

    private Roster Only(string left) => TestOffice.Roster with
    {
        Officers = _everybody.Append(new("sari", "sari contoh", "-", "sari@example.go.id", ["petugas-pengelolaan"], null))
            .Where(officer => !left.Split(' ').Contains(officer.Id)).ToListOf(),
    };

    private static CaseCommand.Write Said(string when, Actor by) => new(At(when), by, "Bagaimana?", []);

    private CaseCommand.TakeOutcome Answered(string when) =>
        new(At(when), Forms.Citizen, OpenTask.Number, "jawab", new StepForm.Empty(), []);
}
