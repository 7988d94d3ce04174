using System.Text;
using Ppid.App.Desk;

namespace Ppid.Tests.Host.Mail;

/// <summary>A store that breaks over one message, as our own mistake would.</summary>
internal sealed class PoisonedStore(IDocumentStore documents) : IDocumentStore
{
    public const string Poison = "Subject: racun\r\n\r\nracun";

    public async Task<StoredDocument> Save(Stream content, long limit, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancel);
        if (Encoding.UTF8.GetString(whole.ToArray()) == Poison) throw new FormatException("a mistake of ours");
        whole.Position = 0;
        return await documents.Save(whole, limit, cancel);
    }

    public Task<Stream?> Open(string hash, CancellationToken cancel) => documents.Open(hash, cancel);
}
