using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Flows;

/// <summary>Carries what happened to the office into its running cases. Each case is one command of its own:
/// after a crash the round starts again and finds the finished ones done.</summary>
public sealed class OfficeFlow(
    ICaseStore store, CaseDesk cases, OfficeBook offices, TimeProvider time)
{
    private const int Batch = 200;

    /// <summary>Recounts every running deadline under the calendar now in force.</summary>
    public async Task Recount(string decree, CancellationToken cancel)
    {
        await foreach (var id in Open(cancel))
        {
            var now = time.GetUtcNow();
            await cases.Handle(
                $"recount:{Guid.NewGuid():N}", id,
                new CaseCommand.ApplyCalendar(now, Actor.Clockwork, decree), cancel);
        }
    }

    internal async Task Recount(OutboxEntry entry, CancellationToken cancel)
    {
        await Recount(Ledger.Read<string>(entry.Effect.Json), cancel);
        await store.Settle(entry.Effect, cancel);
    }

    /// <summary>Moves the open tasks of an absent officer to his substitute, from the first day on.</summary>
    internal async Task HandOver(OutboxEntry entry, CancellationToken cancel)
    {
        var substitution = Ledger.Read<Substitution>(entry.Effect.Json);
        var now = time.GetUtcNow();
        var inForce = await offices.InForce(entry.Effect.Stream["kantor-".Length..], cancel);
        var today = inForce.Calendar.LocalDate(now);
        if (today < substitution.From)
        {
            var opening = inForce.Calendar.OpeningOf(substitution.From);
            await store.Postpone(entry.Effect.Id, opening, "menunggu hari pertama", cancel);
            return;
        }

        // Revoked before it began, or over before anybody looked: nothing moves.
        if (inForce.Record.Substitutions.Any(each => IsSame(each, substitution) && each.Covers(today)))
        {
            await HandOverAll(inForce.File.Id, substitution, now, cancel);
        }

        await store.Settle(entry.Effect, cancel);
    }

    private static bool IsSame(Substitution one, Substitution other) =>
        (one.Officer, one.Substitute, one.From) == (other.Officer, other.Substitute, other.From);

    private async Task HandOverAll(
        string office, Substitution substitution, DateTimeOffset now, CancellationToken cancel)
    {
        await foreach (var id in Open(cancel))
        {
            // Two offices may call an officer by the same id.
            if (await cases.Look(id, cancel) is { } open && open.Facts.Office == office)
            {
                await HandOver(open, substitution, now, cancel);
            }
        }
    }

    /// <summary>What concerns the absent officer himself stays his own.</summary>
    private async Task HandOver(OpenCase open, Substitution substitution, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var task in open.Facts.Tasks.Where(task => task.Officer == substitution.Officer
            && open.Rules.Sop.Lane(task.Role).Kind != LaneKind.Employee))
        {
            var reason = $"{substitution.Kind} berdasarkan {substitution.Order}";
            await cases.Handle(
                $"handover:{Guid.NewGuid():N}", open.Facts.Id,
                new CaseCommand.Reassign(now, Actor.Clockwork, task.Number, substitution.Substitute, reason),
                cancel);
        }
    }

    /// <summary>After a substitution, the decisions that the law reserves (art. 17, 36(2)) go to who may take
    /// them now; the substitute could no longer. Other tasks stay where they are.</summary>
    internal async Task HandBack(OutboxEntry entry, CancellationToken cancel)
    {
        var last = Ledger.Read<DateOnly>(entry.Effect.Json);
        var now = time.GetUtcNow();
        var inForce = await offices.InForce(entry.Effect.Stream["kantor-".Length..], cancel);
        if (inForce.Calendar.LocalDate(now) <= last)
        {
            var opening = inForce.Calendar.OpeningOf(last.AddDays(1));
            await store.Postpone(entry.Effect.Id, opening, "menunggu akhir penugasan", cancel);
            return;
        }

        await foreach (var id in Open(cancel))
        {
            await HandBack(id, inForce, now, cancel);
        }

        await store.Settle(entry.Effect, cancel);
    }

    private async Task HandBack(
        CaseId id, OfficeInForce inForce, DateTimeOffset now, CancellationToken cancel)
    {
        var (roster, today) = (inForce.Roster, inForce.Calendar.LocalDate(now));
        if ((await cases.Look(id, cancel))?.Facts is not { } facts || facts.Office != inForce.File.Id)
        {
            return;
        }

        foreach (var task in facts.Tasks.Where(
            task => task.Officer is { } holder && !roster.MayDecide(holder, task.Role, today)))
        {
            if (roster.Acting(task.Role, today, null, facts.Barred) is { } acting)
            {
                await cases.Handle(
                    $"handback:{Guid.NewGuid():N}", id,
                    new CaseCommand.Reassign(
                        now, Actor.Clockwork, task.Number, acting.Id,
                        "Penugasan pengganti sudah berakhir."), cancel);
            }
        }
    }

    private async IAsyncEnumerable<CaseId> Open(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (string? after = null; ;)
        {
            var page = await store.OpenStreams(after, Batch, cancel);
            foreach (var stream in page)
            {
                yield return new CaseId(stream);
            }

            if (page.Count < Batch)
            {
                yield break;
            }

            after = page[^1];
        }
    }
}
