using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Desk;

/// <summary>Grounds of a request on which somebody is objecting at this moment. The request is told of its objection a little
/// later, by an owed effect; until then nothing else keeps a second one from the same ground, and from another thirty days
/// (UU 14/2008 art. 36(2)).</summary>
public sealed class GroundClaims(ICaseStore store, TimeProvider time)
{
    private const string Kind = "alasan-diajukan";

    /// <summary>Long enough for a filing; one that died on its way holds nobody up for longer. What was filed keeps its ground.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(2);

    /// <summary>Those of the grounds that no other filing has claimed; from now on this one has. The same filing, sent again, is
    /// no other.</summary>
    /// <param name="command">Id of the command that files.</param>
    public async Task<ListOf<Ground>> Claim(
        CaseId request, string command, IReadOnlyList<Ground> grounds, CancellationToken cancel)
    {
        while (true)
        {
            var (others, version) = await Others(request, command, cancel);
            var free = grounds.Where(ground => others.All(claim => claim.Ground != ground)).ToListOf();
            var until = time.GetUtcNow() + Lasting;
            IEnumerable<Claimed> all = [.. others, .. free.Select(ground => new Claimed(ground, command, until))];
            if (await store.Put(Kind, request.Value, Ledger.Write(all), version, cancel)) return free;
        }
    }

    /// <summary>Nothing was filed.</summary>
    public Task Release(CaseId request, string command, CancellationToken cancel) => Claim(request, command, [], cancel);

    /// <summary>Claims of filings that were carried out, or may be under way.</summary>
    private async Task<(List<Claimed> Claims, long Version)> Others(CaseId request, string command, CancellationToken cancel)
    {
        var kept = await store.Get(Kind, request.Value, cancel);
        var others = new List<Claimed>();
        foreach (var claim in kept is null ? [] : Ledger.Read<List<Claimed>>(kept.Json))
        {
            if (claim.Command != command
                && (claim.Until > time.GetUtcNow() || await store.Answered(claim.Command, cancel) is not null)) others.Add(claim);
        }

        return (others, kept?.Version ?? 0);
    }

    private sealed record Claimed(Ground Ground, string Command, DateTimeOffset Until);
}
