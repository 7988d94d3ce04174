using Ppid.App.Letters.Layout;
using Ppid.App.Letters.Wording.Shared;
using Ppid.App.Mail;
using Ppid.App.Offices;
using Ppid.App.Web;
using Ppid.App.Web.Entrance;
using Ppid.Domain.Offices;

namespace Ppid.App.Letters;

/// <summary>The mail with somebody's one-time link. No case, no outbox: who does not get it asks
/// again.</summary>
public sealed class SignInMail(LetterSheets sheets, LetterDesk desk, SiteAddress site, WallClock clock)
{
    public async Task<OutgoingMail> Write(OfficeFile office, Officer officer, SignInDoor door, string secret)
    {
        var head = desk.Head(office);
        var sheet = SheetReader.Read(await sheets.Render<SignIn>(new()
        {
            [nameof(SignIn.Name)] = officer.Name,
            [nameof(SignIn.Place)] = door.Place,
            [nameof(SignIn.Link)] = site.Url($"{door.Page}/{secret}"),
        }));
        var html = await sheets.Render<MailLayout>(new()
        {
            [nameof(MailLayout.Sheet)] = sheet,
            [nameof(MailLayout.Head)] = head,
        });
        return new(
            MessageIds.For($"masuk:{Tokens.Hash(secret)}",
                head.FromAddress[(head.FromAddress.LastIndexOf('@') + 1)..]),
            clock.Now, new(head.FromName, head.FromAddress), new(officer.Name, officer.Email),
            sheet.Subject, html, PlainText.Write(sheet, head), [], null);
    }
}
