using System.Globalization;
using System.Security.Cryptography;
using Ppid.App.Web;

namespace Ppid.App.Desk;

/// <summary>How a PIN was received.</summary>
public enum PinVerdict { Right, Wrong, Locked, NotChosen, BadActivation, TooWeak }

/// <summary>The officers' second factor. An administrator hands an officer a one-time activation code by another way
/// than the mail (by telephone, in person); with it he chooses a PIN on his first task page. Secrets are stored as
/// hashes; five wrong tries lock for a quarter of an hour of real time.</summary>
public sealed class Pins(ICaseStore store, WallClock clock)
{
    private const string Kind = "pin";
    private const int MaxFailures = 5;
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ActivationLife = TimeSpan.FromDays(7);

    public async Task<bool> IsChosen(string officer, CancellationToken cancel) =>
        (await Read(officer, cancel)).State.Hash is not null;

    /// <summary>Is an unused, unexpired activation code out?</summary>
    public async Task<bool> IsActivating(string officer, CancellationToken cancel) =>
        (await Read(officer, cancel)).State.ActivationUntil > clock.Now;

    /// <summary>A new eight-digit code, shown once; an older one dies, and so does the PIN.</summary>
    public async Task<string> IssueActivation(string officer, CancellationToken cancel)
    {
        var code = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
        await Change(officer, _ => new(null, PinHash.Of(code), clock.Now + ActivationLife, 0, null), cancel);
        return code;
    }

    public async Task<PinVerdict> Verify(string officer, string? pin, CancellationToken cancel)
    {
        var state = (await Read(officer, cancel)).State;
        return state switch
        {
            { Hash: null } => PinVerdict.NotChosen,
            _ when state.LockedUntil > clock.Now => PinVerdict.Locked,
            _ => await Judge(officer, PinHash.Matches(state.Hash, Digits(pin)), PinVerdict.Wrong, cancel),
        };
    }

    /// <summary>Chooses the first (or a new) PIN with an activation code.</summary>
    public async Task<PinVerdict> Choose(string officer, string? code, string? pin, CancellationToken cancel)
    {
        var state = (await Read(officer, cancel)).State;
        if (state.LockedUntil > clock.Now)
        {
            return PinVerdict.Locked;
        }

        if (IsWeak(Digits(pin)))
        {
            return PinVerdict.TooWeak;
        }

        var right = state.ActivationHash is { } hash && state.ActivationUntil > clock.Now
            && PinHash.Matches(hash, Digits(code));
        var verdict = await Judge(officer, right, PinVerdict.BadActivation, cancel);
        if (verdict is PinVerdict.Right)
        {
            await Change(officer, _ => new(PinHash.Of(Digits(pin)), null, null, 0, null), cancel);
        }

        return verdict;
    }

    /// <summary>Chooses a PIN where another proof stands for the activation code.</summary>
    public async Task<PinVerdict> ChooseWithoutCode(string officer, string? pin, CancellationToken cancel)
    {
        if (IsWeak(Digits(pin)))
        {
            return PinVerdict.TooWeak;
        }

        await Change(officer, _ => new(PinHash.Of(Digits(pin)), null, null, 0, null), cancel);
        return PinVerdict.Right;
    }

    private async Task<PinVerdict> Judge(string officer, bool right, PinVerdict wrong, CancellationToken cancel)
    {
        await Change(officer, state => right ? state with { Failures = 0, LockedUntil = null } : Failed(state), cancel);
        return right ? PinVerdict.Right : wrong;
    }

    private PinState Failed(PinState state) => state.Failures + 1 < MaxFailures
        ? state with { Failures = state.Failures + 1 }
        : state with { Failures = 0, LockedUntil = clock.Now + Lock };

    /// <summary>Six digits, not all equal and not a plain row like 123456.</summary>
    private static bool IsWeak(string pin) => pin.Length != 6
        || pin.Distinct().Count() == 1
        || "01234567890".Contains(pin, StringComparison.Ordinal)
        || "09876543210".Contains(pin, StringComparison.Ordinal);

    private static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));

    private async Task<(PinState State, long Version)> Read(string officer, CancellationToken cancel) =>
        await store.Get(Kind, officer, cancel) is { } kept
            ? (Ledger.Read<PinState>(kept.Json), kept.Version)
            : (new PinState(null, null, null, 0, null), 0);

    private async Task Change(string officer, Func<PinState, PinState> change, CancellationToken cancel)
    {
        while (true)
        {
            var (state, version) = await Read(officer, cancel);
            var next = change(state);
            if (next == state || await store.Put(Kind, officer, Ledger.Write(next), version, cancel))
            {
                return;
            }
        }
    }

    private sealed record PinState(
        string? Hash, string? ActivationHash, DateTimeOffset? ActivationUntil, int Failures, DateTimeOffset? LockedUntil);
}
