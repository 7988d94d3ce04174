using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Desk;

/// <summary>Grounds of a request on which somebody is objecting at this moment. The request is told of its objection a little
/// later, by an owed effect; until then nothing else keeps a second one from the same ground, and from another thirty days
/// (UU 14/2008 art. 36(2)).</summary>
public sealed class GroundClaims(ICaseStore store, TimeProvider time)
{
    private const string Kind = "alasan-diajukan";

    /// <summary>Long enough for the effect; a filing that died on its way holds nobody up for longer.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(15);

    /// <summary>Those of the grounds that no other filing has claimed; from now on this one has.</summary>
    /// <param name="command">Id of the command that files.</param>
    public async Task<ListOf<Ground>> Claim(
        CaseId request, string command, IReadOnlyList<Ground> grounds, CancellationToken cancel)
    {
        while (true)
        {
            var (known, version) = await Known(request, cancel);
            var free = grounds.Where(ground => known.All(claim => claim.Ground != ground || claim.Command == command)).ToListOf();
            var until = time.GetUtcNow() + Lasting;
            IEnumerable<Claimed> all =
                [.. known.Where(claim => claim.Command != command), .. free.Select(ground => new Claimed(ground, command, until))];
            if (await store.Put(Kind, request.Value, Ledger.Write(all), version, cancel)) return free;
        }
    }

    /// <summary>Nothing was filed.</summary>
    public Task Release(CaseId request, string command, CancellationToken cancel) => Claim(request, command, [], cancel);

    private async Task<(List<Claimed> Claims, long Version)> Known(CaseId request, CancellationToken cancel)
    {
        var kept = await store.Get(Kind, request.Value, cancel);
        var claims = kept is null ? [] : Ledger.Read<List<Claimed>>(kept.Json);
        return ([.. claims.Where(claim => claim.Until > time.GetUtcNow())], kept?.Version ?? 0);
    }

    private sealed record Claimed(Ground Ground, string Command, DateTimeOffset Until);
}
