using Ppid.App.Sops;
using Ppid.App.Web;
using Ppid.App.Webhooks;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;
using Ppid.Domain.Offices;
using OwedLetters = Ppid.Domain.Letters.Letters;

namespace Ppid.App.Desk;

/// <summary>What one accepted decision is about to write.</summary>
public sealed record Recording(
    CaseId Id, string CommandId, History History, Decision.Accepted Accepted, Rules Rules, OfficeRecord Office,
    string? Settles);

/// <summary>Turns an accepted decision into the one append that makes it durable: sealed events, owed
/// effects, links of new tasks, the row of the list.</summary>
public sealed class Recorder(ICaseStore store, SopCatalogue sops, Tokens tokens, TimeProvider time)
{
    /// <summary>Kind of the effect that writes and sends a letter; its payload is a
    /// <see cref="Letter"/>.</summary>
    public const string LetterEffect = "surat";

    /// <summary>Kind of the effect that notes an objection in the request it is about.</summary>
    public const string LinkEffect = "tautkan";

    /// <summary>Kind of the effect that puts a settled letter back; its payload is the letter's effect id.</summary>
    public const string ResendEffect = "kirim-ulang";

    public Append Record(Recording recording)
    {
        var (id, commandId, history, accepted, rules, office, settles) = recording;
        var state = accepted.Events.Aggregate(history.State, CaseFolding.Evolve);
        var happened = Sealed(id, history, accepted);
        return new Append(
            id.Value, history.Version, commandId, id.Value,
            happened,
            [
                .. Effects(id, history, accepted),
                .. sops.IsSecret(rules.Sop.Office, rules.Sop.Id) ? [] : News.Owed(office, rules.Sop, state.Known!, happened),
            ],
            Links(id, history.State, accepted).ToList(),
            Summaries.Of(state, rules),
            settles is null ? [] : [settles]);
    }

    /// <summary>An alarm found nothing to do: only the row's next alarm is stale. Writes the row alone; whoever was faster
    /// has written it already.</summary>
    public async Task Reschedule(History history, Rules rules, CancellationToken cancel)
    {
        var id = history.State.Known!.Id.Value;
        await store.Append(
            new Append(id, history.Version, $"row:{id}:{time.GetUtcNow().UtcTicks}", id, [], [], [],
                Summaries.Of(history.State, rules), []),
            cancel);
    }

    private static List<StoredEvent> Sealed(CaseId id, History history, Decision.Accepted accepted)
    {
        var previous = history.LastHash;
        var sealedEvents = new List<StoredEvent>(accepted.Events.Count);
        foreach (var happened in accepted.Events)
        {
            var seq = history.Version + sealedEvents.Count + 1;
            var next = Ledger.Seal(previous, id.Value, seq, happened.At, happened);
            sealedEvents.Add(next);
            previous = next.Hash;
        }

        return sealedEvents;
    }

    private static IEnumerable<OwedEffect> Effects(CaseId id, History history, Decision.Accepted accepted)
    {
        foreach (var letter in OwedLetters.For(history.State, accepted.Events))
        {
            yield return new(
                $"{id}:{letter.Cause}:{letter.Index}", id.Value, letter.Cause, letter.Index, LetterEffect,
                Ledger.Write(letter));
        }

        foreach (var owed in FollowUps.Of(id, history, accepted))
        {
            yield return owed;
        }

        if (accepted.Events
            is [CaseEvent.Submitted { Application: Application.Objection objection } filed, ..])
        {
            var link = new OwedLink(objection.Request, filed.Number, objection.Grounds);
            yield return new($"{id}:1:{LinkEffect}", id.Value, 1, 99, LinkEffect, Ledger.Write(link));
        }

        foreach (var (index, happened) in accepted.Events.Index())
        {
            if (happened is CaseEvent.ResendRequested resend)
            {
                var seq = history.Version + index + 1;
                yield return new(
                    $"{id}:{seq}:{ResendEffect}", id.Value, seq, 98, ResendEffect, Ledger.Write(resend.Effect));
            }
        }
    }

    private IEnumerable<TaskLink> Links(CaseId id, CaseFile before, Decision.Accepted accepted)
    {
        var state = before;
        foreach (var happened in accepted.Events)
        {
            state = CaseFolding.Evolve(state, happened);
            var number = happened switch
            {
                CaseEvent.TaskOpened opened => opened.Task,
                CaseEvent.TaskReassigned moved => moved.Task,
                _ => 0,
            };
            if (state.Known?.Task(number) is { Officer: not null } task)
            {
                yield return new(
                    Tokens.Hash(tokens.TaskToken(id.Value, number, task.Generation)), id.Value, number);
            }
        }
    }
}

/// <summary>Payload of <see cref="Recorder.LinkEffect"/>.</summary>
public sealed record OwedLink(string Request, string Number, Domain.ListOf<Ground> Grounds);
