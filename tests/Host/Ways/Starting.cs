using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Sops;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Ways;

/// <summary>Starts a case of any SOP in the way that SOP is started: by a citizen, by an officer, by the calendar.</summary>
internal sealed class Starting(HouseUnderTest house, Sop sop, Ways ways)
{
    private static readonly Applicant Budi = new(
        ApplicantKind.Person, "Budi Contoh", "6472010101900001", "Jalan Contoh 1, Samarinda", null, null,
        "budi@example.com", null, null);

    private static readonly Application.InformationRequest Asked =
        new("Laporan kinerja 2025", "Penelitian", "salinan", "hardcopy", "langsung");

    private int _count;

    public async Task<CaseId> Case() => sop switch
    {
        { Schedule.Every: Rhythm.Monthly or Rhythm.HalfYearly } => await ByTheCalendar(),
        { LegalClock: ClockKind.Answer } => await File(sop, Budi, _ => Asked, null),
        { LegalClock: ClockKind.Reply } => await Objection(),
        _ => await Filled(),
    };

    private async Task<CaseId> ByTheCalendar()
    {
        if (++_count > 1)
        {
            house.Time.Pass(TimeSpan.FromDays(sop.Schedule!.Every == Rhythm.Monthly ? 31 : 184));
        }

        var started = await house.Service<ScheduleFlow>().StartNow(sop.Office, sop.Id, Actor.Clockwork, default);
        await Collect();
        return Id(started!);
    }

    private async Task<CaseId> Filled()
    {
        var first = sop.Step(sop.StartStep)!;
        var outcome = first.Outcomes.FirstOrDefault(each => ways.IsNew(first, each)) ?? ways.Next(first);
        ways.Note(first.No, outcome.Id);
        return await File(
            sop, sop.Filer == FilerKind.Anonymous ? Applicant.Nobody : Budi,
            filling => new Application.Filled(sop.Name, filling.Start(outcome, Today(filling))), outcome);

        DateOnly Today(FormFilling _) => DateOnly.FromDateTime(house.Time.Now.ToOffset(TimeSpan.FromHours(8)).DateTime);
    }

    /// <summary>An objection needs a request that was answered.</summary>
    private async Task<CaseId> Objection()
    {
        var requests = house.Service<SopCatalogue>().All.Single(
            each => each.Office == sop.Office && each.LegalClock == ClockKind.Answer);
        var request = await File(requests, Budi, _ => Asked, null);
        var other = new Walk(house, requests, new Ways(requests));
        await other.ToTheEnd(request);
        var open = Objections.Open((await house.Look(request)).Facts, (await house.Look(request)).Rules.Calendar);
        ways.Note(sop.StartStep, sop.Step(sop.StartStep)!.Outcomes[0].Id);
        return await File(
            sop, Budi, _ => new Application.Objection(
                request.Value, "1/PI", [open[0].Ground], "Penelitian", "Jawaban tidak sesuai dengan yang diminta."),
            null, open);
    }

    private async Task<CaseId> File(
        Sop which, Applicant applicant, Func<FormFilling, Application> application, Outcome? outcome,
        ListOf<OpenGround>? open = null)
    {
        var office = await house.Service<OfficeBook>().InForce(which.Office, default);
        var filling = new FormFilling(which, office.Roster, office.Calendar);
        var starter = which.Starters.Count == 0 ? null
            : office.Roster.Officers.First(officer => officer.Roles.Contains(which.Starters[0]));
        var now = house.Time.GetUtcNow();
        if (which == sop && outcome is null)
        {
            ways.Note(sop.StartStep, sop.Step(sop.StartStep)!.Outcomes[0].Id);
        }

        return Id(await house.Desk.File(
            $"mulai:{which.Id}:{Guid.NewGuid():N}", which.Office, which.Id,
            (id, number) => new CaseCommand.Submit(
                now,
                starter is null
                    ? new(ActorKind.Applicant, id.Value, applicant.Name, "portal")
                    : new(ActorKind.Officer, starter.Id, starter.Name, "meja"),
                id, number, "portal", starter is null ? applicant : Applicant.Of(starter),
                application(filling), outcome is null ? [] : FormFilling.Documents(outcome), open)
            {
                Outcome = outcome?.Id,
            },
            default));
    }

    /// <summary>One response of the survey, where the SOP collects some: it goes through the steps of an entry.</summary>
    private async Task Collect()
    {
        if (await house.Service<SurveyDesk>().Running(sop.Office, house.Time.Now, default) is not { } survey)
        {
            return;
        }

        var office = await house.Service<OfficeBook>().InForce(sop.Office, default);
        var answers = new FormFilling(sop, office.Roster, office.Calendar).Values(survey.Form, survey.Today);
        await house.Service<SurveyDesk>().Record($"isian:{Guid.NewGuid():N}", sop.Office, house.Time.Now, answers, default);
        foreach (var step in sop.Steps.Where(step => step.Kind == StepKind.Entry))
        {
            foreach (var outcome in step.Outcomes)
            {
                ways.Note(step.No, outcome.Id);
            }
        }
    }

    private static CaseId Id(Handled filed) => filed.State.Known?.Id
        ?? throw new InvalidOperationException(
            $"Not filed: {filed.Refusal?.Code} {string.Join(", ", filed.Refusal?.Details ?? [])}");
}
