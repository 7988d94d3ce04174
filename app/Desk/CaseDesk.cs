using Ppid.App.Flows;
using Ppid.App.Sops;
using Ppid.Domain.Cases;

namespace Ppid.App.Desk;

/// <summary>Load, decide, record: the only place where commands enter.</summary>
public sealed class CaseDesk(
    ICaseStore store, OfficeBook offices, SopCatalogue sops, Recorder recorder, Preparation preparation, IPoke poke)
{
    private const int Attempts = 8;

    /// <summary>Carries out a command on a filed case. A repeated <paramref name="commandId"/> changes
    /// nothing and is answered as the first was. Throws <see cref="ConcurrencyException"/>.</summary>
    /// <param name="settles">Id of the outbox effect this command settles, if it reports on one.</param>
    /// <param name="edition">Which edition of the case the caller has seen; another one throws
    /// <see cref="OutdatedException"/>.</param>
    public async Task<Handled> Handle(
        string commandId, CaseId id, CaseCommand command, CancellationToken cancel, string? settles = null,
        long? edition = null)
    {
        // Mostly the other one is the clockwork, noting that a letter went out: no reason to trouble a
        // person. Whatever really changed, the rules see at the next attempt and say so.
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await TryHandle(commandId, id, command, (settles, edition), cancel) is { } handled)
            {
                return handled;
            }
        }

        throw new ConcurrencyException();
    }

    /// <summary>Files an application: one transaction reserves its number and records it.</summary>
    /// <param name="submit">The command for a given case id and number; pure, may be asked twice.</param>
    public async Task<Handled> File(
        string commandId, string office, string sop, Func<CaseId, string, CaseCommand.Submit> submit,
        CancellationToken cancel)
    {
        if (await store.Answered(commandId, cancel) is { } first)
        {
            return await Repetition(new CaseId(first.Stream), cancel);
        }

        var now = await offices.InForce(office, cancel);
        var trial = submit(CaseId.For(sop, office, 0, 0), "");
        var on = now.Calendar.LocalDate(trial.At);
        var rules = new Rules(sops.Required(office, sop, on), now.Roster, now.Calendar);
        if (CaseDecider.Decide(trial, CaseFile.Start, rules) is Decision.Refused no)
        {
            return new(no, CaseFile.Start);
        }

        var given = await preparation.NumberOfFiling(trial, rules.Sop, commandId, cancel);
        var appended = await store.Open($"{office}/{sop}", on.Year, commandId, Build, cancel);
        return await Filed(appended, cancel);

        Append Build(int number)
        {
            var id = CaseId.For(sop, office, on.Year, number);
            var filing = submit(id, now.File.Numbers[sop].Write(number, on.Year)) with { SeriesNumber = given };
            var accepted = (Decision.Accepted)CaseDecider.Decide(filing, CaseFile.Start, rules);
            return recorder.Record(new(id, commandId, History.Empty, accepted, rules, now.Record, null));
        }
    }

    /// <summary>The file as it stands, with its rules; null if there is no such case.</summary>
    public async Task<OpenCase?> Look(CaseId id, CancellationToken cancel)
    {
        var history = await History.Of(store, id, cancel);
        return history.State is CaseFile.NotFiled ? null : await Opened(history, cancel);
    }

    private async Task<Handled?> TryHandle(
        string commandId, CaseId id, CaseCommand command, (string? Settles, long? Edition) only,
        CancellationToken cancel)
    {
        var history = await History.Of(store, id, cancel);
        if (history.State is CaseFile.NotFiled)
        {
            return new(Refusal.NotFiled, history.State);
        }

        if (only.Edition is { } seen && seen != Editions.Of(history))
        {
            return await FirstAnswer(commandId, history, cancel) ?? throw new OutdatedException();
        }

        var open = await Opened(history, cancel);
        var rules = open.Rules;
        var prepared = await preparation.Prepare(command, history.State, rules, cancel);
        var decision = CaseDecider.Decide(prepared, history.State, rules);
        if (decision is not Decision.Accepted accepted)
        {
            return await FirstAnswer(commandId, history, cancel) ?? new(decision, history.State);
        }

        if (accepted.Events.Count == 0 && only.Settles is null)
        {
            await recorder.Reschedule(history, rules, cancel);
            return new(decision, history.State);
        }

        accepted = await preparation.Apart(commandId, accepted, open.Facts, cancel);
        var append = recorder.Record(new(id, commandId, history, accepted, rules, open.Office.Record, only.Settles));
        switch (await store.Append(append, cancel))
        {
            case Appended.Written:
                poke.Poke(id);
                return new(decision, accepted.Events.Aggregate(history.State, CaseFolding.Evolve));
            case Appended.Repeated:
                return await Repetition(id, cancel);
            default:
                return null;
        }
    }

    /// <summary>Null unless the command was carried out before.</summary>
    private async Task<Handled?> FirstAnswer(string commandId, History history, CancellationToken cancel) =>
        await store.Answered(commandId, cancel) is null
            ? null
            : new(new Decision.Accepted([]), history.State, Repeated: true);

    private async Task<OpenCase> Opened(History history, CancellationToken cancel)
    {
        var facts = history.State.Known!;
        var now = await offices.InForce(facts.Office, cancel);
        return new(history, now, new Rules(sops.Pinned(facts.SopHash), now.Roster, now.Calendar));
    }

    private async Task<Handled> Filed(Appended appended, CancellationToken cancel)
    {
        switch (appended)
        {
            case Appended.Repeated first:
                return await Repetition(new CaseId(first.Stream), cancel);
            case Appended.Written written:
                var id = new CaseId(written.Answer);
                poke.Poke(id);
                return await Repetition(id, cancel) with { Repeated = false };
            default:
                throw new ConcurrencyException();
        }
    }

    private async Task<Handled> Repetition(CaseId id, CancellationToken cancel) =>
        new(new Decision.Accepted([]), (await History.Of(store, id, cancel)).State, Repeated: true);
}
