using Ppid.App.Yaml;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>
/// What is proved of an SOP before a case may be born under it: every name means something, every way leads
/// on and
/// in the end out, nobody is asked who does not exist, and the legal clock is stopped on every way to the
/// end.
/// </summary>
public static class SopProof
{
    /// <summary>All that is wrong with the SOP; empty when it may be used.</summary>
    public static IReadOnlyList<Fault> Check(SopFile file, Roster roster)
    {
        var proof = new Findings(file);
        ProofOfNames.Check(file.Sop, proof);
        ProofOfActors.Check(file.Sop, roster, proof);
        ProofOfProvenance.Check(file.Sop, proof);
        if (proof.None)
        {
            ProofOfFlow.Check(file.Sop, proof);
            ProofOfActions.Check(file.Sop, proof);
            ProofOfForms.Check(file.Sop, proof);
            ProofOfTraits.Check(file.Sop, roster, proof);
            ProofOfWaiting.Check(file.Sop, proof);
        }

        return proof.All;
    }
}

/// <summary>The faults found in one SOP so far.</summary>
internal sealed class Findings(SopFile file)
{
    private readonly List<Fault> _all = [];

    public IReadOnlyList<Fault> All => _all;

    public bool None => _all.Count == 0;

    public string FileName => Path.GetFileName(file.Path);

    public void Add(string place, string problem, string remedy) =>
        _all.Add(new Fault(file.Path, file.Line(place), "", problem, remedy));

    public void Add(Step step, string problem, string remedy) =>
        Add(SopFile.OfStep(step.No), $"langkah {step.No} {problem}", remedy);

    public void Add(Step step, Outcome outcome, string problem, string remedy) =>
        Add(
            SopFile.OfOutcome(step.No, outcome.Id),
            $"hasil \"{outcome.Id}\" pada langkah {step.No} {problem}",
            remedy);
}
