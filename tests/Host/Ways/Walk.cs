using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Ways;

/// <summary>Takes a case of any SOP through its steps, in virtual time, as the people and the clock would.</summary>
internal sealed class Walk(HouseUnderTest house, Sop sop, Ways ways)
{
    private const int Longest = 60;

    /// <summary>From where it stands to its end, by ways not taken before wherever there are some.</summary>
    public async Task ToTheEnd(CaseId id)
    {
        for (var moves = 0; (await house.Look(id)).State is not CaseFile.Closed; moves++)
        {
            if (moves > Longest)
            {
                throw new InvalidOperationException($"{id} goes round in circles.");
            }

            house.Time.Pass(TimeSpan.FromMinutes(5));
            await Move(await house.Look(id));
            await house.Round();
        }
    }

    /// <summary>Whoever holds that task takes that outcome.</summary>
    public async Task Takes(CaseId id, CaseTask task, string outcome)
    {
        var step = sop.Step(task.Step)!;
        await Take(await house.Look(id), task, step, step.Outcomes.Single(each => each.Id == outcome));
    }

    private async Task Move(OpenCase open)
    {
        if (open.Facts.Tasks is not [var task, ..])
        {
            // Answered, and nobody's turn: the applicant's own last day ends it.
            await Wait(open);
            return;
        }

        var step = sop.Step(task.Step)!;
        var outcome = ways.Next(step);
        if (task.Automatic is { } at && step.Automatic!.Outcome == outcome.Id)
        {
            house.Time.Now = at;
            await house.Round();
            ways.Note(step.No, outcome.Id);
            return;
        }

        await Take(open, task, step, outcome);
    }

    private async Task Take(OpenCase open, CaseTask task, Step step, Outcome outcome)
    {
        var rules = open.Rules;
        var now = house.Time.GetUtcNow();
        var filling = new FormFilling(sop, rules.Roster, rules.Calendar);
        var take = new CaseCommand.TakeOutcome(
            now, By(open, task), task.Number, outcome.Id,
            filling.Form(outcome, open.Facts, rules.Calendar.LocalDate(now)), FormFilling.Documents(outcome));
        var handled = await house.Desk.Handle(
            $"jalan:{open.Facts.Id}:{task.Number}", open.Facts.Id, take, default);
        if (handled.Refusal is { } no)
        {
            throw new InvalidOperationException(
                $"{sop.Id} {step.No}/{outcome.Id}: {no.Code} {string.Join(", ", no.Details)}");
        }

        ways.Note(step.No, outcome.Id);
    }

    private async Task Wait(OpenCase open)
    {
        var row = await house.Store.Summary(open.Facts.Id.Value, default);
        house.Time.Now = row!.NextAlarm ?? throw new InvalidOperationException($"{open.Facts.Id} waits for nothing.");
        await house.Service<CaseFlow>().Advance(open.Facts.Id, default);
    }

    private static Actor By(OpenCase open, CaseTask task) => task.Officer is { } officer
        ? new(ActorKind.Officer, officer, task.OfficerName!, "tautan + PIN")
        : new(ActorKind.Applicant, open.Facts.Id.Value, open.Facts.Applicant.Name, "tautan pelacakan");
}
