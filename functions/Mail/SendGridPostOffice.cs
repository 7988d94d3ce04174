using System.Net;
using System.Text.Json;
using Ppid.App.Mail;
using SendGrid;

namespace Ppid.Functions.Mail;

/// <summary>Hands letters to SendGrid (v3 mail/send). Accepted is not delivered: that is told later, by the Event
/// Webhook, under the effect's id.</summary>
/// <param name="sandbox">SendGrid checks the letter and sends nothing.</param>
public sealed class SendGridPostOffice(ISendGridClient client, bool sandbox) : IPostOffice
{
    public async Task Send(OutgoingMail mail, CancellationToken cancel)
    {
        var answer = await client.SendEmailAsync(SendGridLetter.Of(mail, sandbox), cancel);
        if (answer.IsSuccessStatusCode)
        {
            return;
        }

        var (field, why) = Complaint(await answer.Body.ReadAsStringAsync(cancel));
        var said = $"SendGrid {(int)answer.StatusCode}: {why}";
        throw answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge
            ? new MailRefusedException(said, field.EndsWith(".to", StringComparison.Ordinal) || field.Contains(".to."))
            // A wrong key or a sender not verified yet is mended by an operator, a full house by waiting.
            : new MailDeferredException(said);
    }

    /// <summary>The first of SendGrid's complaints: the field ("personalizations.0.to.0.email") and the words.</summary>
    private static (string Field, string Why) Complaint(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var first = json.RootElement.GetProperty("errors")[0];
            return (Text(first, "field"), Text(first, "message"));
        }
        catch (Exception unreadable) when (unreadable
            is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            return ("", "tanpa keterangan");
        }
    }

    private static string Text(JsonElement complaint, string name) =>
        complaint.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
