using System.Net;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Teamwork.SendActivityNotification;
using Microsoft.Kiota.Abstractions;
using Ppid.App.Teams;

namespace Ppid.Functions.Teams;

/// <summary>Puts a notice into the officer's own activity feed. A later notice about the same case takes the place of
/// the earlier one. Needs the office's Teams app with its user: docs/operate.md.</summary>
/// <param name="app">Id of the Teams app, as its manifest says.</param>
public sealed class GraphNotifier(GraphServiceClient graph, string app) : ITeamsNotifier
{
    /// <summary>The reserved type whose words come with each notice: the manifest declares none.</summary>
    private const string FreeText = "systemDefault";

    /// <summary>The one tab of the manifest.</summary>
    private const string Tab = "tugas";

    public async Task Tell(TeamsNotice notice, CancellationToken cancel)
    {
        try
        {
            await graph.Users[notice.Address].Teamwork.SendActivityNotification.PostAsync(
                Words(notice), cancellationToken: cancel);
        }
        catch (ApiException error)
        {
            // Graph's own words may repeat the officer's address, and this is logged.
            throw new HttpRequestException(GraphDoor.Said(error), null, (HttpStatusCode)error.ResponseStatusCode);
        }
    }

    private SendActivityNotificationPostRequestBody Words(TeamsNotice notice) => new()
    {
        Topic = new()
        {
            Source = TeamworkActivityTopicSource.Text,
            Value = notice.Number,
            WebUrl = DeepLink(notice),
        },
        ActivityType = FreeText,
        ChainId = notice.Chain,
        PreviewText = new() { Content = notice.Text },
        TemplateParameters = [new() { Name = "systemDefaultText", Value = notice.Text }],
    };

    /// <summary>Teams opens its own addresses only: our tab, told which task; where there are no tabs, the task page
    /// itself.</summary>
    private string DeepLink(TeamsNotice notice)
    {
        var tab = $"https://teams.microsoft.com/l/entity/{Uri.EscapeDataString(app)}/{Tab}";
        if (notice.Link is not { } page)
        {
            return tab;
        }

        var token = page[(page.LastIndexOf('/') + 1)..];
        var context = Uri.EscapeDataString($$"""{"subEntityId":"{{token}}"}""");
        return $"{tab}?webUrl={Uri.EscapeDataString(page)}&context={context}";
    }
}
