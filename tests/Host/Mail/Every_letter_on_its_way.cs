using AngleSharp.Html.Parser;
using Ppid.App.Mail;
using Ppid.Host.Mail;
using Ppid.Tests.App.Letters;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>Every letter there is goes through a real mail server and is read at the other end as a person reads it:
/// in text, in HTML, with its paper.</summary>
public sealed class Every_letter_on_its_way
{
    private static readonly HtmlParser Reader = new();

    [Fact]
    public async Task Arrives_readable_in_text_and_in_HTML()
    {
        using var server = await MailServer.Start();
        var post = new SmtpPostOffice(server.Settings);
        var sent = new List<OutgoingMail>();
        foreach (var letter in SampleLetters.All.Values)
        {
            var mail = Alone(await Writing.Mail(letter), sent.Count);
            await post.Send(mail, CancellationToken.None);
            sent.Add(mail);
        }

        var received = (await server.Received(sent.Count)).ToDictionary(mail => mail.Header("Message-ID"));

        Assert.Equal(sent.Count, received.Count);
        Assert.All(sent, mail => Matches(mail, received[mail.MessageId]));
    }

    /// <summary>The samples tell many stories of one case: each letter gets an id of its own.</summary>
    private static OutgoingMail Alone(OutgoingMail mail, int number) =>
        mail with { MessageId = MessageIds.For($"contoh:{number}", "dp2kukm.example.go.id") };

    private static void Matches(OutgoingMail mail, WrittenMail read)
    {
        Assert.Equal((mail.Subject, mail.Text, mail.Html), (read.Header("Subject"), read.Text, read.Html));
        Assert.Equal(mail.Thread ?? "", read.Header("References"));
        Assert.Equal(mail.Thread ?? "", read.Header("In-Reply-To"));
        Assert.Equal(("auto-generated", "All"), (read.Header("Auto-Submitted"), read.Header("X-Auto-Response-Suppress")));
        Assert.Equal(
            mail.Attachments.Select(each => (each.Name, Convert.ToBase64String(each.Content))),
            read.Attachments.Select(each => (each.Name, Convert.ToBase64String(each.Content))));
        SaysTheSame(read);
    }

    /// <summary>Who reads one part misses nothing of the other: the same words in the same order, but for capitals
    /// and drawn lines.</summary>
    private static void SaysTheSame(WrittenMail read)
    {
        var page = Reader.ParseDocument(read.Html);
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Contains(
            link.GetAttribute("href")!, read.Text, StringComparison.Ordinal));
        var plain = Words(read.Text);
        Assert.All(
            page.QuerySelectorAll("h1, h2, p, td:not(:has(*)), th, li, blockquote").SelectMany(piece => Words(piece.TextContent)),
            word => Assert.Contains(word, plain));
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToUpperInvariant().Split([' ', '\n', '|', ':', '>'], StringSplitOptions.RemoveEmptyEntries)];
}
