using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>All published revisions of all SOPs. Built once at start; immutable.</summary>
public sealed class SopCatalogue
{
    private readonly Dictionary<string, Sop> _byHash;

    /// <param name="all">Revisions that passed the proof; their hashes differ.</param>
    public SopCatalogue(IEnumerable<Sop> all)
    {
        All = [.. all.OrderBy(sop => sop.Office).ThenBy(sop => sop.Id).ThenBy(sop => sop.Revision)];
        _byHash = All.ToDictionary(sop => sop.Hash);
    }

    /// <summary>Every revision, by office, id and revision.</summary>
    public IReadOnlyList<Sop> All { get; }

    /// <summary>
    /// The revision under which a case filed on that local day is born; null if none is in force yet. Two offices
    /// may call an SOP by the same id.
    /// </summary>
    public Sop? InForce(string office, string id, DateOnly on) =>
        All.LastOrDefault(sop => sop.Office == office && sop.Id == id && sop.InForceFrom <= on);

    /// <summary>Was a revision of this SOP ever secret? Its cases then stay hidden from administrators.</summary>
    public bool IsSecret(string office, string id) => Secret(office).Contains(id);

    /// <summary>Is the case one of such an SOP?</summary>
    public bool IsSecret(CaseId id) => All.Any(sop => sop.Secret && id.IsOf(sop.Id, sop.Office));

    /// <summary>Ids of the SOPs of an office that are, or were, secret.</summary>
    public IReadOnlyList<string> Secret(string office) =>
        [.. All.Where(sop => sop.Secret && sop.Office == office).Select(sop => sop.Id).Distinct()];

    /// <summary>Those among them that are not secret in another revision: cases under that one can be found by their words.</summary>
    public IReadOnlyList<string> SecretAtTimes(string office) =>
        [.. Secret(office).Where(id => All.Any(sop => sop.Office == office && sop.Id == id && !sop.Secret))];

    /// <summary>Those of one office in force on that local day.</summary>
    public IReadOnlyList<Sop> InForce(string office, DateOnly on) =>
        [.. InForce(on).Where(sop => sop.Office == office)];

    /// <summary>The same, where there must be one. Throws <see cref="KeyNotFoundException"/>.</summary>
    public Sop Required(string office, string id, DateOnly on) => InForce(office, id, on)
        ?? throw new KeyNotFoundException($"No SOP '{id}' in force in {office} on {on:O}.");

    /// <summary>One revision per SOP: those in force on that local day.</summary>
    public IReadOnlyList<Sop> InForce(DateOnly on) =>
    [
        .. All.Select(sop => (sop.Office, sop.Id)).Distinct()
            .Select(each => InForce(each.Office, each.Id, on)).OfType<Sop>(),
    ];

    /// <summary>The revision a running case is pinned to; null if its file was taken away.</summary>
    public Sop? ByHash(string hash) => _byHash.GetValueOrDefault(hash);

    /// <summary>The revision a running case is pinned to. Throws <see cref="KeyNotFoundException"/> when its file was
    /// taken away.</summary>
    public Sop Pinned(string hash) => ByHash(hash)
        ?? throw new KeyNotFoundException($"The SOP revision {hash} of a running case is gone from sops/.");
}
