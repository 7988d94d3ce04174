using Ppid.App.Calendars;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Mail.Incoming;

/// <summary>A mail that somebody's right depends on, with the instant from which the law counts.</summary>
/// <param name="Since">When it came in, wherever that was: from then the law counts.</param>
/// <param name="At">When it is sorted, or an administrator says where it belongs: the instant of what it does.</param>
/// <param name="Key">Begins the ids of its commands: one mail does one thing once, however often it is sorted.</param>
internal sealed record InboundLetter(
    IncomingMail Mail, DateTimeOffset Since, DateTimeOffset At, string Key, KeptPapers Papers)
{
    private const int LongestText = 7900;

    public string Address => Mail.From?.Address ?? "";

    /// <summary>His address is a claim: what is known is only that it came by mail.</summary>
    public string Via => (Address.Length == 0 ? "surel" : $"surel dari {Address}")
        + (PutBy is { } admin ? $", dimasukkan oleh {admin.Name}" : "");

    /// <summary>The administrator who says that it belongs there; null where its address does.</summary>
    public Actor? PutBy { get; init; }

    /// <summary>What its sender has to send again, as events have it: null unless he is who gets the letters of the case. What
    /// strangers call their files is none of his business; officers read it in the message.</summary>
    public ListOf<FaultyFile>? Told(Applicant applicant) =>
        PutBy is null && Address.Equals(applicant.Email, StringComparison.OrdinalIgnoreCase) && Papers.Faulty.Count > 0
            ? Papers.Faulty
            : null;

    /// <summary>It stands under the applicant's name: whoever reads it must know when it came, and if somebody else says that it
    /// is his.</summary>
    public string Text(WorkingCalendar calendar)
    {
        var said = string.Join('\n', new[] { Mail.Content, Mail.Reply.Signature }.Where(text => text.Length > 0));
        if (said.Length == 0) said = Mail.Subject.Length > 0 ? Mail.Subject : "Surel tanpa teks.";
        var left = string.Join("; ", Papers.LeftOut);
        var note = Came(calendar) + (left.Length == 0 ? "" : $"\n\nLampiran yang hanya ada dalam surel asli: {left}.");
        return said.Shortened(LongestText - note.Length) + note;
    }

    private string Came(WorkingCalendar calendar)
    {
        var day = IndonesianDates.WithWeekday(calendar.LocalDate(Since));
        return PutBy is not null ? $"\n\n(Surel ini masuk pada {day}, dan dimasukkan ke berkas ini oleh admin.)"
            : calendar.LocalDate(Since) < calendar.LocalDate(At) ? $"\n\n(Surel ini masuk pada {day}.)" : "";
    }
}
