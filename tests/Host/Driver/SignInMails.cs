using Ppid.App.Mail;

namespace Ppid.Tests.Host.Driver;

/// <summary>One-time links as mails have them. They go out after the page was answered, so they are waited for.</summary>
public static class SignInMails
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Asks for a link at a door ("/meja/masuk") and returns it.</summary>
    public static async Task<string> AsksForLink(this HouseUnderTest house, string door, string address)
    {
        var before = house.Post.Sent.Count;
        await house.NewVisitor().Post(door, [new("surel", address)]);
        var text = (await house.MailAfter(before)).Text;
        return text[text.IndexOf(door + "/", StringComparison.Ordinal)..].Split()[0];
    }

    /// <summary>The first mail after so many.</summary>
    public static async Task<OutgoingMail> MailAfter(this HouseUnderTest house, int before)
    {
        using var enough = new CancellationTokenSource(Patience);
        while (house.Post.Sent.Count <= before)
        {
            await Task.Delay(10, enough.Token);
        }

        return house.Post.Sent[before];
    }
}
