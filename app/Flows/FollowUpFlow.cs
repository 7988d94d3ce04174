using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Flows;

/// <summary>Carries out what a case owes outside itself. Each is one command with the effect's own id: repeated after a
/// crash, it is answered and changes nothing.</summary>
public sealed class FollowUpFlow(
    ICaseStore store, CaseDesk desk, OfficeDesk office, SurveyDesk surveys, SopCatalogue sops, TimeProvider time)
{
    public const string Relation = "pengaduan";

    internal async Task Perform(OwedEffect effect, CancellationToken cancel)
    {
        var open = await desk.Look(new CaseId(effect.Stream), cancel)
            ?? throw new InvalidDataException($"No case '{effect.Stream}'.");
        var happened = open.History.Events[(int)Ledger.Read<long>(effect.Json) - 1];
        await (happened switch
        {
            CaseEvent.SurveyAnswered answered => Answer(effect, open, answered, cancel),
            CaseEvent.BecameRequest became => Request(effect, open, became, cancel),
            _ => Announce(effect, open, happened, cancel),
        });
        await store.Settle(effect, cancel);
    }

    private async Task Announce(OwedEffect effect, OpenCase open, CaseEvent happened, CancellationToken cancel)
    {
        var facts = open.Facts;
        var announcement = happened switch
        {
            CaseEvent.DocumentsPublished e => Of(AnnouncementKind.Documents, e.Documents, null),
            CaseEvent.DipSet e => Of(AnnouncementKind.Dip, [], e.Dip),
            CaseEvent.ExcludedSet e => Of(AnnouncementKind.Excluded, [], e.Excluded),
            _ => throw new InvalidDataException($"{happened.GetType().Name} is nothing to announce."),
        };
        await office.Handle(
            $"effect:{effect.Id}", facts.Office,
            new OfficeCommand.Announce(time.GetUtcNow(), happened.By, announcement), cancel);

        Announcement Of(AnnouncementKind kind, ListOf<Document> documents, FieldValue? table) =>
            new(kind, facts.Id, facts.Number, facts.Application.Title, documents, table, happened.At);
    }

    /// <summary>No survey runs: the response has nowhere to go, and nobody is to blame.</summary>
    private Task<Refusal?> Answer(
        OwedEffect effect, OpenCase open, CaseEvent.SurveyAnswered answered, CancellationToken cancel) =>
        surveys.Record($"effect:{effect.Id}", open.Facts.Office, answered.At, answered.Answers, cancel);

    private async Task Request(
        OwedEffect effect, OpenCase open, CaseEvent.BecameRequest became, CancellationToken cancel)
    {
        var (facts, now) = (open.Facts, time.GetUtcNow());
        var sop = sops.InForce(open.Rules.Calendar.LocalDate(now)).First(each =>
            each.Office == facts.Office && each is { Public: true, LegalClock: ClockKind.Answer });
        var filed = await desk.File(
            $"effect:{effect.Id}", facts.Office, sop.Id,
            (id, number) => new CaseCommand.Submit(
                now, became.By, id, number, $"pengaduan nomor {facts.Number}", facts.Applicant,
                Asked(facts), facts.Documents)
            {
                ReceivedAt = became.ReceivedAt,
            },
            cancel);
        var request = filed.State.Known
            ?? throw new InvalidDataException($"The request of {facts.Number} was refused: {filed.Refusal?.Code}.");
        await Link(effect, facts.Id, "permohonan", request, cancel);
        await Link(effect, request.Id, Relation, facts, cancel);
    }

    private Task<Handled> Link(
        OwedEffect effect, CaseId from, string relation, CaseFacts to, CancellationToken cancel) => desk.Handle(
            $"effect:{effect.Id}:{relation}", from,
            new CaseCommand.Link(time.GetUtcNow(), Actor.Clockwork, relation, to.Id, to.Number, []), cancel);

    /// <summary>Everything that he wrote himself, never what officers noted for each other; how he wants it he is asked by
    /// the officer.</summary>
    private static Application.InformationRequest Asked(CaseFacts facts)
    {
        var filed = facts.Application is Application.Filled form ? form.Values : [];
        var own = facts.Trail.Where(passage => passage.By.Kind == ActorKind.Applicant)
            .Select(passage => passage.Form).OfType<StepForm.FieldsFilled>().SelectMany(filled => filled.Values);
        // Of what he has said twice, the last counts.
        var said = filed.Concat(own).Reverse().DistinctBy(value => value.Name).Reverse()
            .Where(value => value.Kind is FieldKind.Text or FieldKind.Lines)
            .Select(value => $"{value.Label}: {value.Value}");
        return new(
            string.Join('\n', said.DefaultIfEmpty(facts.Application.Title)),
            $"Disampaikan sebagai pengaduan nomor {facts.Number}", "salinan", "softcopy", "pelacakan");
    }
}
