using System.Net.Http.Headers;

namespace Ppid.App.Teams;

/// <summary>Posts a card into the channel of the officer's unit through a Workflows webhook (Power Automate).</summary>
/// <param name="http">Follows no redirect: the address is the secret.</param>
public sealed class WorkflowsWebhook(HttpClient http, TeamsSettings settings) : ITeamsNotifier
{
    public async Task Tell(TeamsNotice notice, CancellationToken cancel)
    {
        if (notice.Secret || settings.Webhook(notice.Office, notice.Unit) is not { } channel)
        {
            return;
        }

        using var card = new ByteArrayContent(UnitCard.Write(notice));
        card.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var answer = await http.PostAsync(channel, card, cancel);
        if (!answer.IsSuccessStatusCode)
        {
            // Without the address: its signature is all that is needed to post there.
            throw new HttpRequestException(
                $"The Workflows webhook answered {(int)answer.StatusCode}.", null, answer.StatusCode);
        }
    }
}
