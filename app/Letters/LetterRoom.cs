using Ppid.App.Mail;

namespace Ppid.App.Letters;

/// <summary>Writes a letter as a mail: HTML, plain text and, for the formal ones, the
/// letter on paper (PDF).</summary>
public sealed class LetterRoom(LetterSheets sheets)
{
    /// <summary>The same effect gives the same mail, byte for byte, however often it is tried.</summary>
    /// <param name="effectId">"stream:seq:index"; the Message-ID is derived from it.</param>
    /// <param name="at">Instant of the cause, which dates the mail; never that of the attempt.</param>
    /// <exception cref="InvalidOperationException">The applicant gave no address: his
    /// letter is printed.</exception>
    public async Task<OutgoingMail> Write(LetterContext context, string effectId, DateTimeOffset at)
    {
        var sheet = await sheets.Write(context);
        var head = context.Head;
        var (id, first) = (MessageIds.For(effectId, head.Host), MessageIds.For($"{context.Facts.Id}:1:0", head.Host));
        return new(
            id,
            context.Calendar.Local(at),
            new(head.FromName, head.FromAddress),
            To(context),
            (head.Demo ? DemoMark.Subject : "") + sheet.Subject,
            await sheets.Html(sheet, head),
            PlainText.Write(sheet, head),
            Attachments(context, sheet),
            id == first ? null : first)
        {
            Effect = effectId,
            Kinds = [context.Letter.Template.StableName(), context.Sop.Id],
            ReplyTo = context.Links.ReplyTo is { } reply ? new(head.FromName, reply) : null,
        };
    }

    private static List<MailAttachment> Attachments(LetterContext context, LetterSheet sheet) =>
        PaperRoom.TravelsAsPaper(context.Letter.Template) && PaperRoom.Set(context, sheet) is { } paper
            ? [new(paper.Name, "application/pdf", paper.Content)]
            : [];

    private static MailParty To(LetterContext context) => context.Officer is { } officer
        ? new(officer.Name, officer.Email)
        : new(context.Facts.Applicant.Name, context.Facts.Applicant.Email
            ?? throw new InvalidOperationException(
                "The applicant gave no e-mail address: the letter is printed."));
}
