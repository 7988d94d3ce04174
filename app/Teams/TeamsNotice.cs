using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Ppid.Domain.Cases;

namespace Ppid.App.Teams;

/// <summary>What Teams is told: that a task waits. Teams is no archive and has other readers than the file:
/// a number, a day, a position; never a name, a subject or a document.</summary>
/// <param name="Text">"Tugas baru: 000123/PI/DP2KUKM/2026, tenggat 5 Des 2026"; at most
/// <see cref="Longest"/> characters.</param>
/// <param name="Address">Office address of the officer whose turn it is, which is his account too.</param>
/// <param name="Position">His position: what a channel may read instead of his name.</param>
/// <param name="Unit">Unit he belongs to; null for one who belongs to the whole office.</param>
/// <param name="Link">His own task page, for his eyes only; null where the notice must not open anything.</param>
public sealed record TeamsNotice(
    CaseId Case, string Office, string Number, string Text, string Address, string Position, string? Unit,
    string? Link)
{
    /// <summary>What Teams shows of a preview.</summary>
    public const int Longest = 150;

    /// <summary>Of an SOP that only its officers may know of: for him alone, never for a channel.</summary>
    public bool Secret { get; init; }

    /// <summary>Names the case among an officer's notices: a later one takes the place of an earlier one.
    /// Positive, and for ever the same.</summary>
    public long Chain => long.MaxValue
        & BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Case.Value)));
}

/// <summary>The door to Teams. Throws when the notice was not taken; nobody tries again.</summary>
public interface ITeamsNotifier
{
    Task Tell(TeamsNotice notice, CancellationToken cancel);
}
