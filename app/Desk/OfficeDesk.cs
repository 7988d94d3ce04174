using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Desk;

/// <summary>Where commands to the office's own ledger enter. What they mean for running cases
/// (tasks that move to a substitute, deadlines that move with a decree) is owed as an effect and
/// performed case by case.</summary>
public sealed class OfficeDesk(ICaseStore store, OfficeBook offices, IPoke poke)
{
    /// <summary>Kind of the effect that moves an absent officer's tasks; its payload is a
    /// <see cref="Substitution"/>.</summary>
    public const string HandOverEffect = "alihkan-tugas";

    /// <summary>Kind of the effect that gives reserved decisions back when a substitution is over; its
    /// payload is the last local day.</summary>
    public const string HandBackEffect = "kembalikan-tugas";

    /// <summary>Kind of the effect that recounts all running deadlines; its payload is
    /// the decree's number.</summary>
    public const string RecountEffect = "hitung-ulang";

    private const int Attempts = 8;

    /// <summary>Null when accepted; throws <see cref="ConcurrencyException"/>.</summary>
    public async Task<Refusal?> Handle(
        string commandId, string office, OfficeCommand command, CancellationToken cancel)
    {
        // On the first morning with Entra a whole office is bound at once: as many attempts as at a case.
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var (record, stored) = await offices.Read(office, cancel);
            var decision = OfficeDecider.Decide(command, record, offices.Find(office)!.Roster);
            if (decision is OfficeDecision.Refused no)
            {
                return await store.Answered(commandId, cancel) is null ? no.Refusal : null;
            }

            var append = Append(commandId, office, ((OfficeDecision.Accepted)decision).Happened, stored);
            if (await store.Append(append, cancel) is not Appended.Conflict)
            {
                poke.Poke(new CaseId(append.Stream));
                return null;
            }
        }

        throw new ConcurrencyException();
    }

    private static Append Append(
        string commandId, string office, OfficeEvent happened,
        IReadOnlyList<StoredEvent> stored)
    {
        var stream = OfficeBook.Stream(office);
        var seq = stored.Count + 1;
        var previous = stored.Count == 0 ? Ledger.Genesis : stored[^1].Hash;
        var next = Ledger.Seal(previous, stream, seq, happened.At, happened);
        return new(stream, stored.Count, commandId, stream, [next],
            [.. Owed(stream, seq, happened)], [], null, []);
    }

    private static IEnumerable<OwedEffect> Owed(string stream, long seq, OfficeEvent happened) =>
        happened switch
        {
            OfficeEvent.SubstituteAppointed { Substitution: { Until: { } last } substitution } =>
            [
                new($"{stream}:{seq}:0", stream, seq, 0, HandOverEffect, Ledger.Write(substitution)),
                new($"{stream}:{seq}:1", stream, seq, 1, HandBackEffect, Ledger.Write(last)),
            ],
            OfficeEvent.SubstituteAppointed appointed =>
                [new($"{stream}:{seq}:0", stream, seq, 0, HandOverEffect,
                    Ledger.Write(appointed.Substitution))],
            OfficeEvent.SubstitutionEnded ended =>
                [new($"{stream}:{seq}:0", stream, seq, 0, HandBackEffect, Ledger.Write(ended.Last))],
            OfficeEvent.DecreeLoaded loaded =>
                [new($"{stream}:{seq}:0", stream, seq, 0, RecountEffect, Ledger.Write(loaded.Decree))],
            _ => [],
        };
}
