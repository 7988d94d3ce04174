using Ppid.App.Letters.Wording.Shared;
using Ppid.App.Mail;
using Ppid.App.Offices;
using Ppid.App.Web;
using Ppid.App.Web.Entrance;
using Ppid.Domain.Offices;

namespace Ppid.App.Letters;

/// <summary>The mail with somebody's one-time link. No case, no outbox: who does not get it asks
/// again.</summary>
public sealed class SignInMail(OfficerMail mail, SiteAddress site, WallClock clock)
{
    public Task<OutgoingMail> Write(OfficeFile office, Officer officer, SignInDoor door, string secret) =>
        mail.Write<SignIn>(office, officer, $"masuk:{Tokens.Hash(secret)}", clock.Now, new()
        {
            [nameof(SignIn.Name)] = officer.Name,
            [nameof(SignIn.Place)] = door.Place,
            [nameof(SignIn.Link)] = site.Url($"{door.Page}/{secret}"),
        });
}
