using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.App.Webhooks;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Api;

/// <param name="Secret">Shown when it is made; null ever after.</param>
/// <param name="Events">Empty: all of them.</param>
internal sealed record WebhookAnswer(
    string Id, string Url, IReadOnlyList<string> Events, bool Disabled, DateTimeOffset? FailingSince, string? Secret);

/// <summary>/api/webhooks: a key keeps its own, and sees no other.</summary>
internal static class Webhooks
{
    public static async Task<IResult> List(ApiCall call, ShownKey shown)
    {
        var answers = new List<WebhookAnswer>();
        foreach (var webhook in shown.Office.Record.Webhooks.Where(each => each.Key == shown.Key.Id))
        {
            answers.Add(await Told(call, webhook));
        }

        return ApiAnswer.Of(answers);
    }

    public static async Task<IResult> One(ApiCall call, ShownKey shown) => Find(call, shown) is { } webhook
        ? ApiAnswer.Of(await Told(call, webhook))
        : await call.NotHere();

    public static async Task<IResult> Add(ApiCall call, ShownKey shown)
    {
        var form = await JsonReader.ReadForm(call.Context);
        var read = new FieldReader(form);
        var url = read.Text("url", "Alamat", 1..500);
        var events = read.Choices("events", "peristiwa", News.Names).ToListOf();
        if (!read.HasErrors && WebhookAddress.Fault(url, call.Context.Service<WebhookSettings>()) is { } fault)
        {
            read.Add("url", fault);
        }

        Strictly.ThrowIfWrong(read, form);
        return await Replies.Once(call, $"kunci:{shown.Key.Id}", form, command => Add(call, shown, (url, events), command));
    }

    public static async Task<IResult> Remove(ApiCall call, ShownKey shown)
    {
        if (Find(call, shown) is not { } webhook)
        {
            return await call.NotHere();
        }

        var remove = new OfficeCommand.RemoveWebhook(call.Context.Now(), ApiCall.Program(shown.Key), webhook.Id);
        var no = await Handle(call, shown, $"webhook-hapus:{webhook.Id}", remove);
        await call.Context.Service<WebhookJournal>().Forget(webhook.Id, call.Cancel);
        return no ?? new ApiAnswer(StatusCodes.Status204NoContent, null);
    }

    /// <summary>A trial delivery at once; how it went is the answer.</summary>
    public static async Task<IResult> Ping(ApiCall call, ShownKey shown) => Find(call, shown) is { } webhook
        ? ApiAnswer.Of(await call.Context.Service<WebhookDesk>().Try(
            webhook, shown.Office.File.Id, $"ping:{Guid.NewGuid():N}", call.Cancel))
        : await call.NotHere();

    public static async Task<IResult> Deliveries(ApiCall call, ShownKey shown) => Find(call, shown) is { } webhook
        ? ApiAnswer.Of((await call.Context.Service<WebhookJournal>().Of(webhook.Id, call.Cancel)).Recent)
        : await call.NotHere();

    /// <summary>Sends a delivery again, with the same id and the same bytes.</summary>
    public static async Task<IResult> Redeliver(ApiCall call, ShownKey shown)
    {
        var (store, id) = (call.Context.Service<ICaseStore>(), call.Context.Value("delivery"));
        if (Find(call, shown) is not { } webhook
            || await store.Effect(id, call.Cancel) is not { Effect.Kind: News.Effect } entry
            || Ledger.Read<OwedDelivery>(entry.Effect.Json).Webhook != webhook.Id)
        {
            return await call.NotHere();
        }

        if (webhook.Disabled)
        {
            return await call.Error(Problems.WebhookOff);
        }

        await store.Requeue(id, call.Context.Now(), call.Cancel);
        call.Context.Service<IPoke>().Poke(new CaseId(entry.Effect.Stream));
        return new ApiAnswer(StatusCodes.Status202Accepted, null);
    }

    /// <summary>Its id follows from the command: sent twice it is one webhook with one secret.</summary>
    private static async Task<IResult> Add(
        ApiCall call, ShownKey shown, (string Url, ListOf<string> Events) wish, string command)
    {
        var id = "wh" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(command)))[..16];
        var webhook = new Webhook(id, shown.Key.Id, wish.Url, wish.Events);
        var add = new OfficeCommand.AddWebhook(call.Context.Now(), ApiCall.Program(shown.Key), webhook);
        if (await Handle(call, shown, command, add) is { } no)
        {
            return no;
        }

        // Long after its answer was forgotten a command still counts: what it once added may have been removed.
        var office = await call.Context.Service<OfficeBook>().InForce(shown.Office.File.Id, call.Cancel);
        return office.Record.Webhook(id) is null ? await call.Error(Problems.OtherContent) : ApiAnswer.Of(
            await Told(call, webhook) with { Secret = call.Context.Service<WebhookPost>().Secret(webhook) },
            StatusCodes.Status201Created, $"/api/webhooks/{id}");
    }

    private static async Task<IResult?> Handle(ApiCall call, ShownKey shown, string id, OfficeCommand command) =>
        await call.Context.Service<OfficeDesk>().Handle(id, shown.Office.File.Id, command, call.Cancel) is { } no
            ? await call.Error(Failure.Refused(no.Code, RefusalText.Of(no)))
            : null;

    private static Webhook? Find(ApiCall call, ShownKey shown) =>
        shown.Office.Record.Webhook(call.Context.Value("webhook")) is { } webhook && webhook.Key == shown.Key.Id
            ? webhook
            : null;

    private static async Task<WebhookAnswer> Told(ApiCall call, Webhook webhook)
    {
        var health = await call.Context.Service<WebhookJournal>().Of(webhook.Id, call.Cancel);
        return new(webhook.Id, webhook.Url, webhook.Events, webhook.Disabled, health.FailingSince, null);
    }
}
