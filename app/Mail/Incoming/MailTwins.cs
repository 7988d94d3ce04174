using System.Security.Cryptography;
using System.Text;
using Ppid.App.Desk;

namespace Ppid.App.Mail.Incoming;

/// <summary>Tells a message that came twice from two messages that only name themselves alike: whoever saw a mail (or
/// guessed its id) could otherwise have the true one taken for a repetition of his own, and lost.</summary>
public sealed class MailTwins(ICaseStore store, IDocumentStore documents)
{
    /// <summary>Null when it is the message of that stream; else what tells it apart. Doors wrap and sign anew what they hand
    /// on: compared are the words and the files, not the bytes.</summary>
    public async Task<string?> Difference(string stream, string raw, CancellationToken cancel)
    {
        if (await MailRecord.Of(store, stream, cancel) is not { } first || first.Received.Raw == raw) return null;
        var content = await Content(raw, cancel);
        return content == await Content(first.Received.Raw, cancel) ? null : content;
    }

    /// <summary>Null when it is gone from the store.</summary>
    private async Task<string?> Content(string raw, CancellationToken cancel)
    {
        await using var stored = await documents.Open(raw, cancel);
        if (stored is null) return null;
        using var whole = new MemoryStream();
        await stored.CopyToAsync(whole, cancel);
        var mail = MailReader.Read(whole.ToArray());
        var words = string.Concat(mail.Forwarded.Prepend(mail.Written)).Where(char.IsLetterOrDigit);
        var files = mail.Files.Select(file => Hash(file.Content())).Order(StringComparer.Ordinal);
        return Hash(Encoding.UTF8.GetBytes(string.Concat([.. words, .. string.Concat(files)])));
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
