using System.Globalization;
using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.App.Pdf;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Letters;

/// <summary>A paper that an outcome has issued, as PDF: written again from the ledger whenever somebody asks, the same
/// bytes each time.</summary>
public sealed record IssuedPaper
{
    private readonly OpenCase _case;
    private readonly LetterHead _head;
    private readonly int _index;
    private readonly CaseEvent.PaperIssued _paper;

    private IssuedPaper(OpenCase open, LetterHead head, int index, CaseEvent.PaperIssued paper) =>
        (_case, _head, _index, _paper) = (open, head, index, paper);

    /// <param name="seq">Seq of the event in the case's ledger, as an address has it.</param>
    /// <returns>Null when no paper was issued there.</returns>
    public static PaperLetter? Write(OpenCase open, LetterHead head, string seq) => Find(open, seq) is var (index, paper)
        ? new IssuedPaper(open, head, index, paper).Write()
        : null;

    /// <summary>The event behind an address; null when it is no paper.</summary>
    public static (int Index, CaseEvent.PaperIssued Paper)? Find(OpenCase open, string seq) =>
        int.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= open.History.Events.Count
        && open.History.Events[number - 1] is CaseEvent.PaperIssued paper
            ? (number - 1, paper)
            : null;

    private CaseFacts Facts => _case.Facts;

    private DateOnly Day => _case.Rules.Calendar.LocalDate(_paper.At);

    private PaperLetter Write() => new(
        PaperName.Of(_paper.Paper, _paper.Number ?? Facts.Number),
        PdfWriter.Write(new($"{_paper.Name} {_paper.Number ?? Facts.Number}",
            _case.Rules.Calendar.Local(_paper.At), Blocks())
        {
            Author = _head.OfficeName,
            Footer = Footer(),
        }));

    private ListOf<Block> Blocks()
    {
        var spec = _case.Rules.Sop.Paper(_paper.Paper);
        return
        [
            .. PaperRoom.Top(_head),
            .. Secrecy(),
            new Title(_paper.Name.ToUpperInvariant()) { Beneath = Number() },
            .. Addressee(spec?.Addressee),
            .. Said(spec?.Opening),
            .. new PaperContents(_case, _paper, _index).Blocks(),
            .. Said(spec?.Closing),
            .. Signature(),
        ];
    }

    private IEnumerable<Block> Secrecy() => _case.Rules.Sop.Secret
        ? [new Paragraph(Span.Bold("RAHASIA"), Align.Centered)]
        : [];

    private string Number() => _paper.Number is { Length: > 0 } number
        ? $"Nomor: {number}"
        : $"Berkas nomor: {Facts.Number}";

    private static IEnumerable<Block> Addressee(string? whom) =>
        whom is null ? [] : [new Paragraph([new Span("Kepada Yth.\n"), Span.Bold(whom)])];

    private static IEnumerable<Block> Said(string? words) => words is null ? [] : [new Paragraph(words)];

    private IEnumerable<Block> Signature()
    {
        var dated = $"{_head.Place}, {IndonesianDates.Plain(Day)}";
        if (_paper.By.Kind != ActorKind.Officer)
        {
            return [new Paragraph(dated, Align.Right), new Paragraph(Span.Bold(_head.OfficeName), Align.Right)];
        }

        var signatory = Signatory.Acting(_paper.By, Role(), Day, _case.Rules.Roster);
        return
        [
            new Signature(signatory.Position + ",", signatory.Name)
            {
                PlaceAndDate = dated,
                InPlaceOfHand = "Ditandatangani secara elektronik",
            },
        ];
    }

    /// <summary>Role of the step whose outcome issued it.</summary>
    private string Role()
    {
        var step = _case.History.Events.Take(_index).OfType<CaseEvent.OutcomeTaken>().Last().Step;
        return _case.Rules.Sop.Step(step)?.Role ?? "";
    }

    private string Footer()
    {
        var at = IndonesianText.Moment(_case.Rules.Calendar.Local(_paper.At), _case.Rules.Calendar.ZoneName);
        return $"Diterbitkan secara elektronik oleh {_head.OfficeName} pada {at}, berkas nomor {Facts.Number}. "
            + $"Sidik catatan ke-{_index + 1}: {_case.History.Stored[_index].Hash[..16]}.";
    }
}
