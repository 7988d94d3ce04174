using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Webhooks;

/// <summary>Performs owed deliveries: at least once, those of one case in their order, again with growing pauses; after a
/// week of failures the webhook is switched off, which an administrator sees.</summary>
public sealed class WebhookDesk(
    ICaseStore store, OfficeBook offices, OfficeDesk office, ApiKeys keys, WebhookPost post, WebhookJournal journal,
    WebhookOffMail mail, SopCatalogue sops, TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public async Task Perform(OutboxEntry entry, CancellationToken cancel)
    {
        var owed = Ledger.Read<OwedDelivery>(entry.Effect.Json);
        // What was owed before the SOP became secret is not sent any more either.
        if (sops.IsSecret(new CaseId(entry.Effect.Stream)) || await Find(owed.Webhook, cancel) is not var (inForce, webhook))
        {
            await store.Settle(entry.Effect, cancel);
        }
        else if (await NotBefore(entry, webhook, cancel) is { } later)
        {
            await store.Postpone(entry.Effect.Id, later, "menunggu giliran", cancel);
        }
        else
        {
            await Deliver(entry, inForce, webhook, owed.Body, cancel);
        }
    }

    /// <summary>Sends a trial at once.</summary>
    public async Task<Attempt> Try(Webhook webhook, string officeId, string id, CancellationToken cancel)
    {
        var reply = await post.Send(webhook, id, News.Trial(id, officeId, time.GetUtcNow()), cancel);
        var attempt = new Attempt(id, time.GetUtcNow(), reply.Status, reply.Error);
        await journal.NoteTrial(webhook.Id, attempt, cancel);
        return attempt;
    }

    /// <summary>Null when it was removed or switched off, or its key opens nothing any more.</summary>
    private async Task<(OfficeInForce Office, Webhook Webhook)?> Find(string id, CancellationToken cancel)
    {
        foreach (var each in offices.All)
        {
            var inForce = await offices.InForce(each.File.Id, cancel);
            if (inForce.Record.Webhook(id) is { Disabled: false } webhook
                && inForce.Record.Key(webhook.Key)?.IsAlive(keys.Today(inForce)) == true)
            {
                return (inForce, webhook);
            }
        }

        return null;
    }

    /// <summary>When its turn comes: after the deliveries of its case before it, and not while the receiver is known to
    /// be down. Null: now.</summary>
    private async Task<DateTimeOffset?> NotBefore(OutboxEntry entry, Webhook webhook, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var pending = await store.PendingEffects(entry.Effect.Stream, cancel);
        var first = pending.FirstOrDefault(each => each.Effect.Kind == News.Effect
            && Ledger.Read<OwedDelivery>(each.Effect.Json).Webhook == webhook.Id);
        if (first is not null && first.Effect.Id != entry.Effect.Id)
        {
            return (first.NextTry > now ? first.NextTry : now) + Soon;
        }

        return (await journal.Of(webhook.Id, cancel)).NextTry is { } next && next > now ? next : null;
    }

    private async Task Deliver(
        OutboxEntry entry, OfficeInForce inForce, Webhook webhook, string body, CancellationToken cancel)
    {
        var id = entry.Effect.Id;
        var reply = await post.Send(webhook, id, body, cancel);
        var health = await journal.Note(webhook.Id, new(id, time.GetUtcNow(), reply.Status, reply.Error), cancel);
        if (reply.Error is null)
        {
            await store.Settle(entry.Effect, cancel);
        }
        else if (time.GetUtcNow() - health.FailingSince > Longest)
        {
            await mail.Send(inForce, webhook, reply.Error, cancel);
            await office.Handle(
                $"webhook-mati:{webhook.Id}", inForce.File.Id,
                new OfficeCommand.DisableWebhook(time.GetUtcNow(), webhook.Id, reply.Error), cancel);
            await store.Settle(entry.Effect, cancel);
        }
        else
        {
            await store.Postpone(id, health.NextTry!.Value, reply.Error, cancel);
        }
    }
}
