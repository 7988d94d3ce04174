using System.Text;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Ppid.App.Mail;

namespace Ppid.Functions.Mail;

/// <summary>Sends letters from the office's own mailbox, which keeps a copy. Graph is given the finished MIME: the
/// letter is, byte for byte, the one that files and SMTP carry.</summary>
/// <param name="mailbox">Address of the mailbox; the letter's sender must be it, or one it may send as.</param>
public sealed class GraphPostOffice(GraphServiceClient graph, string mailbox) : IPostOffice
{
    private static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new()
    {
        ["XXX"] = ODataError.CreateFromDiscriminatorValue,
    };

    public async Task Send(OutgoingMail mail, CancellationToken cancel)
    {
        // The package knows sendMail with a JSON message only; MIME goes to the same address as text.
        var request = graph.Users[mailbox].SendMail.ToPostRequestInformation(new SendMailPostRequestBody());
        using var mime = new MemoryStream(Encoding.ASCII.GetBytes(Convert.ToBase64String(MailWriter.Write(mail))));
        request.Headers.Remove("Content-Type");
        request.SetStreamContent(mime, "text/plain");
        try
        {
            await graph.RequestAdapter.SendNoContentAsync(request, Errors, cancel);
        }
        catch (ApiException error)
        {
            throw Judged(error);
        }
    }

    /// <summary>What is wrong with this letter stays wrong. A mailbox that we may not use (yet), or that has sent too
    /// much, is a matter for operators and time.</summary>
    private static Exception Judged(ApiException error) => error.ResponseStatusCode switch
    {
        400 or 413 => new MailRefusedException(
            GraphDoor.Said(error), error is ODataError { Error.Code: "ErrorInvalidRecipients" }),
        _ => new MailDeferredException(GraphDoor.Said(error), error),
    };
}
