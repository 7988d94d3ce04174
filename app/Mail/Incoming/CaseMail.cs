using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Mail.Incoming;

/// <summary>What a message was found to be.</summary>
internal sealed record Found(MailFate Fate, string? Case = null, string? Note = null)
{
    public static Found Unclear(string note, string? id = null) => new(MailFate.Unclear, id, note);
}

/// <summary>What a mail to a case does there: it objects, it completes a file that waits for its applicant, or it is a
/// message to the officers.</summary>
public sealed class CaseMail(CaseDesk desk, MailFiling filing, MailPapers papers)
{
    private const string NoGround =
        "Surel ini menyatakan keberatan, tetapi pada hari surel diterima tidak ada alasan keberatan yang terbuka. Isinya "
        + "sudah dimasukkan sebagai pesan; hubungi pemohon.";

    private const string NobodyReads = "Pesan ini masuk ke berkas yang tidak dipegang seorang pejabat; baca, dan balas bila perlu.";

    private const string NothingNew = "Berkas ini menunggu kelengkapan dari pemohon, tetapi surel ini tidak membawa lampiran atau data "
        + "yang dapat dimasukkan. Isinya sudah dimasukkan sebagai pesan; periksa apakah berkas sudah lengkap.";

    /// <summary>A mail is one deed, in the case it was sent to first; whether it is one in the others too, a person says.</summary>
    internal async Task<Found> Take(
        ReplyTarget target, IReadOnlyList<ReplyTarget> others, InboundLetter letter, CancellationToken cancel)
    {
        var found = await Take(target, letter, cancel);
        if (others.Count == 0) return found;
        var numbers = new List<string>();
        foreach (var other in others)
        {
            if (await desk.Look(other.Case, cancel) is { } open) numbers.Add(open.Facts.Number);
        }

        return Found.Unclear(
            $"{found.Note} Surel ini juga dikirim ke berkas {string.Join(", ", numbers)}: masukkan ke sana bila perlu.".Trim(), found.Case);
    }

    private async Task<Found> Take(ReplyTarget target, InboundLetter letter, CancellationToken cancel)
    {
        if (await desk.Look(target.Case, cancel) is not { } open) return Found.Unclear("Berkas pada alamat balasan tidak ditemukan.");
        if (open.Facts.Application is Application.InformationRequest
            && (target.Objects || ObjectionGuess.IsMeant(letter.Mail))) return await Object(open, letter, cancel);
        return OwnStep.Of(open, FormKind.Application) is { } step
            ? await Complete(open, step, letter, cancel)
            : await Say(open, letter, null, cancel);
    }

    /// <summary>Registered though it be unsigned or thin: whether it holds is for the superior to judge.</summary>
    internal async Task<Found> Object(OpenCase open, InboundLetter letter, CancellationToken cancel)
    {
        // Sorted before, up to a crash: by now its own objection may have used up the ground.
        if (await filing.Objected(letter, cancel) is { } before) return new(MailFate.Objection, before.Value);
        var usable = MailFiling.Usable(open, letter.Since);
        if (usable.Count == 0) return await Say(open, letter, NoGround, cancel);
        var grounds = await filing.Claim(open, letter, MailFiling.Grounds(open, letter, usable), cancel);
        if (grounds.Count == 0) return await Repeat(open, letter, cancel);
        var filed = await filing.Objection(open, letter, grounds, usable, cancel);
        return filed.Refusal is { } no
            ? await Say(open, letter, RefusalText.Of(no), cancel)
            : new(MailFate.Objection, filed.State.Known!.Id.Value);
    }

    /// <summary>Objects to nothing new: it belongs to the objection that was made, while that lasts. Registering it again
    /// would promise another thirty days (art. 36(2)) for the same thing.</summary>
    private async Task<Found> Repeat(OpenCase request, InboundLetter letter, CancellationToken cancel)
    {
        // Null where it is being registered at this moment.
        var made = request.Facts.Links.LastOrDefault(link => link.Relation == Objections.Relation);
        var objection = made is not null && await desk.Look(made.Id, cancel) is { State: not CaseFile.Closed } lasting ? lasting : request;
        return await Say(objection, letter, AlreadyObjected(made?.Number), cancel);
    }

    /// <summary>Attachments, or data that were missing, are what a returned file waits for; a mail without either is
    /// not.</summary>
    internal async Task<Found> Complete(
        OpenCase open, OwnStep step, InboundLetter letter, CancellationToken cancel, bool regardless = false)
    {
        var known = open.Facts.Applicant;
        var applicant = RequestGuess.Completed(known, letter.Mail);
        if (letter.Papers.Documents.Count == 0 && applicant == known && !regardless)
        {
            return await Say(open, letter, NothingNew, cancel);
        }

        var transcript = await papers.Transcript(letter.Mail, letter.Papers, open.Facts.Documents, cancel);
        var take = new CaseCommand.TakeOutcome(
            letter.At, By(open, letter), step.Task.Number, step.Outcome.Id,
            new StepForm.ApplicationFilled(applicant, open.Facts.Application), [.. letter.Papers.Documents, transcript])
        {
            ReceivedAt = letter.Since,
            Faulty = letter.Told(known),
        };
        var handled = await desk.Handle($"{letter.Key}:lengkapi", open.Facts.Id, take, cancel);
        return handled.Refusal is { } no
            ? Found.Unclear(RefusalText.Of(no), open.Facts.Id.Value)
            : new(MailFate.Completion, open.Facts.Id.Value);
    }

    /// <summary>Whoever puts it there has read it.</summary>
    internal async Task<Found> Put(OpenCase open, InboundLetter letter, CancellationToken cancel) =>
        (await Write(open, letter, cancel)).Refusal is { } no
            ? Found.Unclear(RefusalText.Of(no), open.Facts.Id.Value)
            : new(MailFate.Message, open.Facts.Id.Value);

    /// <param name="doubt">Why somebody has to look at it all the same.</param>
    private async Task<Found> Say(OpenCase open, InboundLetter letter, string? doubt, CancellationToken cancel)
    {
        var handled = await Write(open, letter, cancel);
        var id = open.Facts.Id.Value;
        // In a secret case an administrator could read nothing; whoever holds it next finds the message.
        doubt ??= open.Rules.Sop.Secret || open.Facts.Tasks.Any(task => task.Officer is not null)
            || handled.State.Known is { Messages: [.., { Told.Count: > 0 }] } ? null : NobodyReads;
        return handled.Refusal is { } no
            ? Found.Unclear(RefusalText.Of(no), id)
            : doubt is null ? new(MailFate.Message, id) : Found.Unclear(doubt, id);
    }

    private Task<Handled> Write(OpenCase open, InboundLetter letter, CancellationToken cancel) => desk.Handle(
        $"{letter.Key}:pesan", open.Facts.Id,
        new CaseCommand.Write(letter.At, By(open, letter), letter.Text(open.Rules.Calendar), letter.Papers.Documents)
        {
            Faulty = letter.Told(open.Facts.Applicant),
        },
        cancel);

    private static string AlreadyObjected(string? number) =>
        $"Pemohon sudah mengajukan keberatan {number ?? "yang baru saja masuk"}, dan surel ini tidak menyebut alasan baru. "
        + "Isinya sudah dimasukkan sebagai pesan. Bila ia memang berkeberatan atas hal lain, mintalah ia menyebut alasannya.";

    private static Actor By(OpenCase open, InboundLetter letter) =>
        new(ActorKind.Applicant, open.Facts.Id.Value, open.Facts.Applicant.Name, letter.Via);
}
