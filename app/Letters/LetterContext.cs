using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Letters;

/// <summary>Everything a letter may mention.</summary>
/// <param name="Facts">The case as it stood right after the decision that caused it (not as it
/// stands at a late re-send).</param>
/// <param name="Cause">The event that owes the letter.</param>
/// <param name="Officer">The addressee, when it is an officer; null for the applicant.</param>
/// <param name="Task">The task a letter to an officer is about.</param>
/// <param name="Links">Absolute addresses; secret ones only where the addressee may have them.</param>
public sealed record LetterContext(
    Letter Letter,
    CaseFacts Facts,
    CaseEvent Cause,
    Sop Sop,
    LetterHead Head,
    WorkingCalendar Calendar,
    Roster Roster,
    Officer? Officer,
    CaseTask? Task,
    LetterLinks Links);

/// <summary>The office as letters name it.</summary>
/// <param name="Kop">Lines of the letterhead, top to bottom.</param>
/// <param name="Place">Place of signature: "Samarinda".</param>
/// <param name="FromName">Sender of all mails.</param>
public sealed record LetterHead(
    string OfficeName, ListOf<string> Kop, string Place, string FromName, string FromAddress, string Contact,
    bool Demo)
{
    /// <summary>Under it our letters have their Message-IDs.</summary>
    public string Host => FromAddress[(FromAddress.LastIndexOf('@') + 1)..];
}

/// <param name="Tracking">The applicant's page with its secret ticket.</param>
/// <param name="TrackingForm">Where number and ticket can be typed in.</param>
/// <param name="Ticket">The secret ticket, for the applicant only.</param>
/// <param name="Task">The officer's one link; null for letters to applicants.</param>
/// <param name="ReplyTo">Where the applicant's answers find his case; null where mail is not read.</param>
public sealed record LetterLinks(
    string Tracking, string TrackingForm, string Ticket, string? Task, string? ReplyTo = null)
{
    /// <summary>The case on the officer's desk, where he signs in; null for letters to applicants.</summary>
    public string? Desk { get; init; }
}
