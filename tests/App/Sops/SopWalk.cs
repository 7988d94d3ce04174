using Ppid.App.Offices;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;
using Ppid.Tests.App.Calendars;
using Xunit;

namespace Ppid.Tests.App.Sops;

/// <summary>A case of a real SOP, decided by the real rules: each outcome with its form filled in.</summary>
internal sealed class SopWalk
{
    private static readonly OfficeData Data = OfficeData.Load(Repository.Sops);
    private static readonly WorkingCalendar Calendar = Kaltim.Calendar();

    private readonly Rules _rules;
    private readonly FilledFields _fields;

    public SopWalk(string office, string sop)
    {
        Sop = Data.Sops.All.Last(each => each.Office == office && each.Id == sop);
        _rules = new(Sop, Data.Offices[office].Roster, Calendar);
        _fields = new(_rules);
    }

    /// <summary>Every SOP whose forms are data.</summary>
    public static IEnumerable<Sop> Sops => Data.Sops.All.Where(sop => sop.LegalClock is null);

    public Sop Sop { get; }

    public DateTimeOffset Now { get; private set; } = new(2026, 7, 1, 9, 0, 0, TimeSpan.FromHours(8));

    public CaseFile State { get; private set; } = CaseFile.Start;

    public CaseFacts Facts => State.Known!;

    private DateOnly Today => Calendar.LocalDate(Now);

    /// <summary>Files the case by an outcome of the first step; by the calendar where that starts
    /// it.</summary>
    public SopWalk File(Outcome? first, params FieldValue[] more)
    {
        var byCalendar = Sop.Schedule is not null && !Sop.Public;
        var values = byCalendar
            ? _fields.OfSchedule(Today)
            : _fields.Of(first?.Fields ?? [], Today, more);
        Decide(new CaseCommand.Submit(
            Now, Filer(), CaseId.For(Sop.Id, Sop.Office, 2026, 1), "1", "portal", Applicant(),
            new Application.Filled(Sop.Name, values), FilledFields.Papers(first?.Fields ?? []))
        {
            Outcome = byCalendar ? null : first?.Id,
            AtFirstStep = byCalendar,
            SeriesNumber = "1",
        });
        return byCalendar && first is not null ? Take(Sop.StartStep, first) : this;
    }

    /// <summary>Everybody who is asked at the step takes the outcome; what happens by itself is waited
    /// for.</summary>
    public SopWalk Take(string no, Outcome outcome, params FieldValue[] more)
    {
        var step = Sop.Step(no)!;
        var tasks = Facts.Tasks.Where(task => task.Step == no).ToList();
        Assert.NotEmpty(tasks);
        foreach (var task in tasks)
        {
            if (step.Automatic?.Outcome == outcome.Id)
            {
                Assert.NotNull(task.Automatic);
                Wait(task.Automatic.Value);
            }
            else
            {
                Take(task, outcome, more);
            }
        }

        return this;
    }

    public SopWalk Take(string no, string outcome, params FieldValue[] more) =>
        Take(no, Sop.Step(no)!.Outcome(outcome)!, more);

    public SopWalk Wait(DateTimeOffset until)
    {
        Now = until > Now ? until : Now;
        Decide(new CaseCommand.RingAlarms(Now));
        return this;
    }

    private void Take(CaseTask task, Outcome outcome, FieldValue[] more)
    {
        Now = Now.AddMinutes(1);
        StepForm form = outcome.Form switch
        {
            FormKind.Fields => new StepForm.FieldsFilled(_fields.Of(outcome.Fields, Today, more)),
            FormKind.Reason => new StepForm.Reasoned("Alasan"),
            FormKind.Material => new StepForm.MaterialReady("Bahan"),
            FormKind.Unit => new StepForm.UnitChosen(_rules.Roster.Units[0].Id, null),
            FormKind.Handover => new StepForm.HandedOver("langsung", "Pemohon", null),
            _ => new StepForm.Empty(),
        };
        var papers = FilledFields.Papers(outcome.Fields);
        Decide(new CaseCommand.TakeOutcome(Now, Holder(task), task.Number, outcome.Id, form, papers)
        {
            SeriesNumber = "1",
        });
    }

    private void Decide(CaseCommand command)
    {
        var decision = CaseDecider.Decide(command, State, _rules);
        Assert.True(decision is Decision.Accepted, $"{command}: {decision}");
        State = ((Decision.Accepted)decision).Events.Aggregate(State, CaseFolding.Evolve);
    }

    private static Actor Holder(CaseTask task) => task.Officer is { } officer
        ? new(ActorKind.Officer, officer, officer, "uji")
        : new(ActorKind.Applicant, "pemohon", "Pemohon", "uji");

    private Actor Filer() => Sop.Starters.Count > 0 || Sop.Filer == FilerKind.Employee
        ? new(ActorKind.Officer, Starter().Id, Starter().Name, "uji")
        : new(ActorKind.Applicant, "pemohon", "Pemohon", "uji");

    private Applicant Applicant() => Sop switch
    {
        { Filer: FilerKind.Anonymous } => Ppid.Domain.Cases.Applicant.Nobody,
        { Filer: FilerKind.Employee } or { Starters.Count: > 0 } => Ppid.Domain.Cases.Applicant.Of(Starter()),
        _ => new(ApplicantKind.Person, "Contoh", "", "", null, null, null, null, null),
    };

    private Ppid.Domain.Offices.Officer Starter() => _rules.Roster.Officers.First(officer =>
        Sop.Starters.Count == 0 ? officer.Roles.Contains("pns") : officer.Roles.Any(Sop.Starters.Contains));
}
