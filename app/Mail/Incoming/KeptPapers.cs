using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>What was attached, as documents of a case.</summary>
/// <param name="Faulty">Files that nobody can use as they came; all but locked ones are in the message only.</param>
internal sealed record KeptPapers(ListOf<Document> Documents, ListOf<FaultyFile> Faulty)
{
    /// <summary>Nobody wants to read more of them.</summary>
    public const int MostNamed = 20;

    /// <summary>Names of what is in the message only, each with the reason, for officers.</summary>
    public IEnumerable<string> LeftOut => Faulty.Where(file => file.Fault != FileFault.Locked)
        .Select(file => $"{FaultWords.Name(file)} ({FaultWords.Why(file)})")
        .Concat(FaultyFile.Unnamed(Faulty) is var more and > 0 ? [$"dan {more} lagi"] : []);
}
