using System.Globalization;
using System.Security.Cryptography;
using Ppid.App.Web;

namespace Ppid.App.Desk;

/// <summary>How a PIN was received.</summary>
public enum PinVerdict { Right, Wrong, Locked, NotChosen, BadActivation, TooWeak }

/// <summary>The officers' second factor. An administrator hands an officer a one-time activation code by
/// another way than the mail (by telephone, in person); with it he chooses a PIN on his first task page.
/// Secrets are stored as hashes; five wrong tries lock for a quarter of an hour of real time.</summary>
public sealed class Pins(ICaseStore store, WallClock clock)
{
    private const string Kind = "pin";
    private const int MaxFailures = 5;
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ActivationLife = TimeSpan.FromDays(7);
    private readonly VerifiedPins _verified = new(clock);

    public async Task<bool> IsChosen(string officer, CancellationToken cancel) =>
        (await Read(officer, cancel)).State.Hash is not null;

    /// <summary>Is an unused, unexpired activation code out?</summary>
    public async Task<bool> IsActivating(string officer, CancellationToken cancel) =>
        (await Read(officer, cancel)).State.ActivationUntil > clock.Now;

    /// <summary>A new eight-digit code, shown once; an older one dies, and so does the PIN.</summary>
    public async Task<string> IssueActivation(string officer, CancellationToken cancel)
    {
        var code = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
        var hash = PinHash.Of(code);
        await Change(officer, _ => new(null, hash, clock.Now + ActivationLife, 0, null), cancel);
        return code;
    }

    public async Task<PinVerdict> Verify(string officer, string? pin, CancellationToken cancel)
    {
        var state = (await Read(officer, cancel)).State;
        if (state.Hash is not { } hash)
        {
            return PinVerdict.NotChosen;
        }

        if (IsLocked(state) || _verified.Remembers(officer, hash, PinDigits.Of(pin)))
        {
            return IsLocked(state) ? PinVerdict.Locked : PinVerdict.Right;
        }

        var verdict = await Try(officer, () => PinHash.Matches(hash, PinDigits.Of(pin)), PinVerdict.Wrong, cancel);
        if (verdict is PinVerdict.Right)
        {
            _verified.Remember(officer, hash, PinDigits.Of(pin));
        }

        return verdict;
    }

    /// <summary>Chooses the first (or a new) PIN with an activation code.</summary>
    public async Task<PinVerdict> Choose(string officer, string? code, string? pin, CancellationToken cancel)
    {
        var state = (await Read(officer, cancel)).State;
        if (IsLocked(state))
        {
            return PinVerdict.Locked;
        }

        if (PinDigits.AreWeak(pin))
        {
            return PinVerdict.TooWeak;
        }

        var verdict = await Try(officer, () => Activates(state, PinDigits.Of(code)), PinVerdict.BadActivation, cancel);
        return verdict is PinVerdict.Right ? await UseUp(state, officer, pin, cancel) : verdict;
    }

    /// <summary>Of two who bring the same code at the same time, one chooses.</summary>
    private async Task<PinVerdict> UseUp(PinState seen, string officer, string? pin, CancellationToken cancel)
    {
        var hash = PinHash.Of(PinDigits.Of(pin));
        var before = await Change(
            officer, now => now.ActivationHash == seen.ActivationHash ? new(hash, null, null, 0, null) : now, cancel);
        return before.ActivationHash == seen.ActivationHash ? PinVerdict.Right : PinVerdict.BadActivation;
    }

    /// <summary>Chooses a PIN for somebody who has proved himself in another way: the first administrator, by
    /// the link that only the console showed. Right or TooWeak.</summary>
    public async Task<PinVerdict> ChooseWithoutCode(string officer, string? pin, CancellationToken cancel)
    {
        if (PinDigits.AreWeak(pin))
        {
            return PinVerdict.TooWeak;
        }

        var hash = PinHash.Of(PinDigits.Of(pin));
        await Change(officer, _ => new(hash, null, null, 0, null), cancel);
        return PinVerdict.Right;
    }

    private bool Activates(PinState state, string code) =>
        state.ActivationHash is { } hash && state.ActivationUntil > clock.Now && PinHash.Matches(hash, code);

    /// <summary>Counts the try before it looks: a hundred tries at once are still a hundred tries.</summary>
    private async Task<PinVerdict> Try(string officer, Func<bool> isRight, PinVerdict wrong, CancellationToken cancel)
    {
        if (IsLocked(await Change(officer, state => IsLocked(state) ? state : Failed(state), cancel)))
        {
            return PinVerdict.Locked;
        }

        if (!isRight())
        {
            return wrong;
        }

        await Change(officer, state => state with { Failures = 0, LockedUntil = null }, cancel);
        return PinVerdict.Right;
    }

    private PinState Failed(PinState state) => state.Failures + 1 < MaxFailures
        ? state with { Failures = state.Failures + 1 }
        : state with { Failures = 0, LockedUntil = clock.Now + Lock };

    private bool IsLocked(PinState state) => state.LockedUntil > clock.Now;

    private async Task<(PinState State, long Version)> Read(string officer, CancellationToken cancel) =>
        await store.Get(Kind, officer, cancel) is { } kept
            ? (Ledger.Read<PinState>(kept.Json), kept.Version)
            : (new PinState(null, null, null, 0, null), 0);

    /// <summary>Returns the state as it was before the change.</summary>
    private async Task<PinState> Change(string officer, Func<PinState, PinState> change, CancellationToken cancel)
    {
        while (true)
        {
            var (state, version) = await Read(officer, cancel);
            var next = change(state);
            if (next == state || await store.Put(Kind, officer, Ledger.Write(next), version, cancel))
            {
                return state;
            }
        }
    }

    private sealed record PinState(
        string? Hash, string? ActivationHash, DateTimeOffset? ActivationUntil, int Failures,
        DateTimeOffset? LockedUntil);
}
