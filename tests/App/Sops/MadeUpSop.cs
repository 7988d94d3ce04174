using Ppid.Domain;
using Ppid.Domain.Sops;

namespace Ppid.Tests.App.Sops;

/// <summary>SOPs with ways between any of their steps, the same for the same seed.</summary>
internal static class MadeUpSop
{
    public static Sop Of(int seed)
    {
        var random = new Random(seed);
        var lanes = Enumerable.Range(0, random.Next(1, 8))
            .Select(at =>
                new Lane($"peran-{at}", $"Pelaksana {at}", LaneKind.Officer, Provenance.Written, null))
            .ToListOf();
        var count = random.Next(2, 14);
        var steps = Enumerable.Range(1, count).Select(no => Step(no, count, lanes, random)).ToListOf();
        return new Sop($"contoh-{seed}", "", "", 1, "", "Contoh", "", null, null, false, "1",
            new SopHeader("", "", null, null, null, "", null, [], [], [], [], [], null, [], null, []),
            lanes, steps);
    }

    private static Step Step(int no, int count, ListOf<Lane> lanes, Random random)
    {
        var outcomes = Enumerable.Range(0, no == count ? 1 : random.Next(1, 5))
            .Select(at => Outcome(at, no == count && at == 0 ? null : $"{random.Next(1, count + 1)}", random))
            .ToListOf();
        return new Step(
            $"{no}", $"{no}", "Memeriksa berkas yang diterima", lanes[random.Next(lanes.Count)].Role,
            Provenance.Written, null, new TimeNorm("5 menit", 5, 5, "menit", true), null,
            Provenance.Written, null, outcomes);
    }

    private static Outcome Outcome(int at, string? to, Random random) => new(
        $"hasil-{at}", $"Hasil {at}", to, FormKind.None, [], random.Next(3) switch
        {
            0 => Provenance.Written,
            1 => Provenance.Inferred,
            _ => Provenance.Added,
        }, null);
}
