using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.Domain.Cases;

namespace Ppid.App.Screens.Cases;

/// <summary>A paper of the case as lists show it.</summary>
/// <param name="Seq">Seq of the event that issued it.</param>
public sealed record IssuedLine(int Seq, string Name, string Note)
{
    public static IReadOnlyList<IssuedLine> Of(OpenCase open) => Of(open, _ => true);

    /// <summary>Those that stand on the applicant's page too.</summary>
    public static IReadOnlyList<IssuedLine> ForApplicant(OpenCase open) =>
        Of(open, paper => IsForApplicant(open, paper));

    public static bool IsForApplicant(OpenCase open, CaseEvent.PaperIssued paper) =>
        open.Rules.Sop.Paper(paper.Paper)?.ForApplicant == true;

    private static List<IssuedLine> Of(OpenCase open, Func<CaseEvent.PaperIssued, bool> which) =>
    [
        .. open.History.Events.Index()
            .Where(each => each.Item is CaseEvent.PaperIssued paper && which(paper))
            .Select(each => Of((CaseEvent.PaperIssued)each.Item, each.Index + 1, open)),
    ];

    private static IssuedLine Of(CaseEvent.PaperIssued paper, int seq, OpenCase open)
    {
        var on = IndonesianDates.Plain(open.Rules.Calendar.LocalDate(paper.At));
        return new(seq, paper.Name, paper.Number is null ? on : $"Nomor {paper.Number}, {on}");
    }
}
