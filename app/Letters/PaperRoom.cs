using Ppid.App.Pdf;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;
using Ppid.Domain.Offices;

namespace Ppid.App.Letters;

/// <summary>A letter on paper.</summary>
/// <param name="Name">File name: "tanda-terima-pi-2026-000123.pdf".</param>
/// <param name="Content">PDF; the same letter always gives the same bytes.</param>
public sealed record PaperLetter(string Name, byte[] Content);

/// <summary>Writes letters to applicants as PDF: attached to the formal mails, downloaded from the tracking
/// page, printed for those without e-mail. No secret and no full identity number stands on paper.</summary>
public sealed class PaperRoom(LetterSheets sheets)
{
    /// <summary>Formal letters go out as PDF too.</summary>
    public static bool TravelsAsPaper(Template template) => template is Template.Receipt or Template.Notice
        or Template.Denial or Template.Reply or Template.Extended or Template.Handover;

    /// <summary>Any letter to an applicant; null for letters to officers, which are mails only.</summary>
    public async Task<PaperLetter?> Write(LetterContext context) =>
        context.Officer is null ? Set(context, await sheets.Write(context)) : null;

    internal static PaperLetter? Set(LetterContext context, LetterSheet sheet) => context.Officer is null
        ? new(PaperName.Of(context.Letter.Template, context.Facts.Number),
            PdfWriter.Write(Document(context, sheet)))
        : null;

    private static PdfDocument Document(LetterContext context, LetterSheet sheet) => new(
        $"{sheet.PaperTitle} {context.Facts.Number}",
        context.Calendar.Local(context.Cause.At),
        Blocks(context, sheet))
    {
        Author = context.Head.OfficeName,
        Footer = Footer(context),
    };

    private static ListOf<Block> Blocks(LetterContext context, LetterSheet sheet)
    {
        return
        [
            .. Top(context.Head),
            new Title(sheet.PaperTitle.ToUpperInvariant()) { Beneath = NumberOf(context.Facts) },
            .. Addressee(context),
            .. sheet.OnPaper.Where(block => block is not LetterBlock.QrCode).Select(PaperWords.Block),
            .. Bottom(context),
            .. sheet.OnPaper.OfType<LetterBlock.QrCode>().Select(PaperWords.Block),
        ];
    }

    internal static IEnumerable<Block> Top(LetterHead head)
    {
        var kop = head.Kop;
        if (head.Demo)
        {
            yield return new Paragraph(Span.Bold(DemoMark.Words.ToUpperInvariant()), Align.Centered);
        }

        yield return kop.Count > 1
            ? new Letterhead(kop[0], kop[1], [.. kop.Skip(2), head.Contact])
            : new Letterhead("", head.OfficeName, [head.Contact]);
    }

    private static string NumberOf(CaseFacts facts) => facts.Application is Application.Objection
        ? $"Nomor registrasi keberatan: {facts.Number}"
        : $"Nomor pendaftaran: {facts.Number}";

    /// <summary>A receipt lists the applicant's data anyway, and should fit on one sheet.</summary>
    private static IEnumerable<Block> Addressee(LetterContext context) =>
        context.Letter.Template == Template.Receipt ? [] : PaperWords.Addressee(context.Facts.Applicant);

    private static IEnumerable<Block> Bottom(LetterContext context)
    {
        var day = context.Calendar.LocalDate(context.Cause.At);
        var dated = $"{context.Head.Place}, {Calendars.IndonesianDates.Plain(day)}";
        var by = context.Cause.By;
        if (by.Kind is not (ActorKind.Officer or ActorKind.Admin))
        {
            var office = Span.Bold(context.Head.OfficeName);
            return [new Paragraph(dated, Align.Right), new Paragraph(office, Align.Right)];
        }

        var signatory = Signatory.Of(by, Role(context.Letter.Template), day, context.Roster);
        return
        [
            new Signature(signatory.Position + ",", signatory.Name)
            {
                PlaceAndDate = dated,
                InPlaceOfHand = "Ditetapkan secara elektronik",
            },
        ];
    }

    private static string? Role(Template template) => template switch
    {
        Template.Denial or Template.Notice or Template.Extended => Roster.Ppid,
        Template.Reply => Roster.Superior,
        _ => null,
    };

    private static string Footer(LetterContext context) =>
        $"Diterbitkan secara elektronik oleh {context.Head.OfficeName}. Perkembangan dan keaslian surat ini "
        + $"dapat diperiksa di {context.Links.TrackingForm} dengan nomor {context.Facts.Number} "
        + "dan kode tiket.";
}
