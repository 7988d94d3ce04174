using Microsoft.Extensions.Logging;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.App.Teams;
using Ppid.App.Webhooks;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;

namespace Ppid.App.Flows;

/// <summary>Performs owed effects: at least once, idempotent by effect id. A failure never undoes a decision:
/// it is tried again with growing pauses, then given up as an event that an administrator sees.</summary>
public sealed partial class EffectDesk(
    ICaseStore store, CaseDesk desk, LetterDesk letters, OfficeFlow office, FollowUpFlow followUps, WebhookDesk webhooks,
    MailDesk mails, IPostOffice post, TeamsDesk teams, StuckWork stuck, TimeProvider time, ILogger<EffectDesk> log)
{
    /// <summary>10 s, 20 s, 40 s … at most one hour: about four hours in all.</summary>
    private const int MaxAttempts = 12;

    public async Task Perform(OutboxEntry entry, CancellationToken cancel)
    {
        try
        {
            await Do(entry, cancel);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // The one place besides the door where everything is caught: the outbox
            // outlives any fault of the world.
            Gauges.Failed(entry.Effect.Kind);
            if (error is MailNotTakenException later) LetterPutOff(log, later.Code, entry.Effect.Id, entry.Attempts + 1);
            else EffectFailed(log, error, entry.Effect.Id, entry.Attempts + 1);
            await Retry(entry, error.Message, cancel);
        }

        if (entry is { Attempts: 0, Effect.Kind: Recorder.LetterEffect })
        {
            // Once, however the mail fared: a post office that is down is no reason not to be told.
            await teams.Tell(new(entry.Effect.Stream), Ledger.Read<Letter>(entry.Effect.Json), cancel);
        }
    }

    private Task Do(OutboxEntry entry, CancellationToken cancel) => entry.Effect.Kind switch
    {
        Recorder.LetterEffect => Send(entry.Effect, cancel),
        Recorder.LinkEffect => Link(entry.Effect, cancel),
        Recorder.ResendEffect => Resend(entry.Effect, cancel),
        MailIntake.SortEffect => mails.Sort(entry, cancel),
        OfficeDesk.RecountEffect => office.Recount(entry, cancel),
        OfficeDesk.HandOverEffect => office.HandOver(entry, cancel),
        OfficeDesk.HandBackEffect => office.HandBack(entry, cancel),
        News.Effect => webhooks.Perform(entry, cancel),
        FollowUps.Announce or FollowUps.Survey or FollowUps.Request => followUps.Perform(entry.Effect, cancel),
        _ => throw new InvalidDataException($"No performer for effects of kind '{entry.Effect.Kind}'."),
    };

    private async Task Send(OwedEffect effect, CancellationToken cancel)
    {
        var letter = Ledger.Read<Letter>(effect.Json);
        var written = await letters.Write(new CaseId(effect.Stream), letter, effect.Id, cancel);
        var posted = written.Mail is { } mail ? await Post(effect, mail, cancel) : new(null, written.WhyNot);
        await Settle(effect, letter, written.Addressee, posted, cancel);
    }

    private async Task<Posted> Post(OwedEffect effect, OutgoingMail mail, CancellationToken cancel)
    {
        try
        {
            await post.Send(mail, cancel);
            return new(mail.MessageId, null);
        }
        catch (MailRefusedException no)
        {
            // To knock again twelve times would only make the other side think worse of us.
            Gauges.GivenUp(effect.Kind);
            LetterRefused(log, no.Code, effect.Id);
            return new(null, no.Message, no.Addressee);
        }
    }

    /// <summary>Puts a letter that somebody asked for back among the owed ones.</summary>
    private async Task Resend(OwedEffect effect, CancellationToken cancel)
    {
        await store.Requeue(Ledger.Read<string>(effect.Json), time.GetUtcNow(), cancel);
        await store.Settle(effect, cancel);
    }

    private async Task Link(OwedEffect effect, CancellationToken cancel)
    {
        var owed = Ledger.Read<OwedLink>(effect.Json);
        var link = new CaseCommand.Link(
            time.GetUtcNow(), Actor.Clockwork, Objections.Relation, new CaseId(effect.Stream),
            owed.Number, owed.Grounds);
        await desk.Handle($"effect:{effect.Id}", new CaseId(owed.Request), link, cancel, settles: effect.Id);
    }

    private Task<Handled> Settle(OwedEffect effect, Letter letter, string to, Posted posted, CancellationToken cancel)
    {
        var settle = new CaseCommand.SettleLetter(
            time.GetUtcNow(), effect.Id, letter.Template.StableName(), to, posted.MessageId, posted.Error, posted.AddressRefused);
        return desk.Handle(
            $"settle:{effect.Id}:{Guid.NewGuid():N}", new CaseId(effect.Stream), settle, cancel,
            settles: effect.Id);
    }

    private async Task Retry(OutboxEntry entry, string error, CancellationToken cancel)
    {
        if (entry.Attempts + 1 == MaxAttempts)
        {
            Gauges.GivenUp(entry.Effect.Kind);
        }

        if (entry.Attempts + 1 >= MaxAttempts && entry.Effect.Kind == Recorder.LetterEffect)
        {
            await Settle(entry.Effect, Ledger.Read<Letter>(entry.Effect.Json), "", new(null, error), cancel);
            return;
        }

        var pause = TimeSpan.FromSeconds(Math.Min(3600, 10 * Math.Pow(2, entry.Attempts)));
        await store.Postpone(entry.Effect.Id, time.GetUtcNow() + pause, error, cancel);
        if (StuckWork.IsOurs(entry))
        {
            await stuck.Note(entry, error, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Effect {Effect} failed at attempt {Attempt}")]
    private static partial void EffectFailed(ILogger logger, Exception error, string effect, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The letter of effect {Effect} was put off at attempt {Attempt} ({Code})")]
    private static partial void LetterPutOff(ILogger logger, string code, string effect, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The letter of effect {Effect} was refused for good ({Code})")]
    private static partial void LetterRefused(ILogger logger, string code, string effect);

    /// <summary>What the post office has made of a letter for good.</summary>
    /// <param name="MessageId">Under which it went out; null: it did not.</param>
    /// <param name="Error">Why it did not.</param>
    private sealed record Posted(string? MessageId, string? Error, bool AddressRefused = false);
}
