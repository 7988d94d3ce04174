using Microsoft.AspNetCore.Components;
using Ppid.App.Calendars;
using Ppid.App.Mail;
using Ppid.App.Offices;
using Ppid.Domain.Offices;

namespace Ppid.App.Letters;

/// <summary>Writes what somebody of the roster is told that is no letter of a case.</summary>
public sealed class OfficerMail(LetterSheets sheets, LetterDesk desk)
{
    /// <param name="cause">Equal causes give equal Message-IDs: who gets the mail twice sees it once.</param>
    /// <param name="at">When it is written; the mail is dated in the office's time, as letters are.</param>
    /// <param name="said">Parameters of the wording.</param>
    public async Task<OutgoingMail> Write<TWording>(
        OfficeFile office, Officer to, string cause, DateTimeOffset at, Dictionary<string, object?> said)
        where TWording : IComponent
    {
        var head = desk.Head(office);
        var sheet = SheetReader.Read(await sheets.Render<TWording>(said));
        return new(
            MessageIds.For(cause, head.Host),
            at.ToOffset(OfficeCalendar.Zones[office.Zone]), new(head.FromName, head.FromAddress), new(to.Name, to.Email),
            sheet.Subject, await sheets.Html(sheet, head), PlainText.Write(sheet, head), [], null);
    }
}
