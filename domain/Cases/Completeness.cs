using static Ppid.Domain.Cases.FormRules;

namespace Ppid.Domain.Cases;

/// <summary>Nothing leaves the house that lacks what the law wants in it.</summary>
public static class Completeness
{
    /// <summary>UU 14/2008 art. 22(7): letters a–g that the notice leaves open; null
    /// when it is complete.</summary>
    public static Refusal? Notice(Notice notice)
    {
        var open = new[]
        {
            ("a", notice.Held is null),
            ("b", notice.Held == false && Blank(notice.Holder)),
            ("c", AcceptanceOpen(notice)),
            ("d", Gives(notice) && Blank(notice.Material)),
            ("e", Gives(notice) && BlackeningOpen(notice)),
            ("f", Gives(notice) && (Blank(notice.Means) || Blank(notice.Format))),
            ("g", Gives(notice) && CostOpen(notice)),
        };
        var missing = open.Where(letter => letter.Item2).Select(letter => letter.Item1).ToList();
        return missing.Count == 0 ? null : Refusal.NoticeIncomplete(missing);
    }

    /// <summary>Art. 17 and 19: a refusal names its letter, its law, its consequence test
    /// and the consequence.</summary>
    public static Refusal? Denial(Denial denial)
    {
        var missing = new[]
        {
            ("pasal-17", denial.Article17 is not { Length: 1 } letter || letter[0] is < 'a' or > 'j'),
            ("dasar-hukum", Blank(denial.LegalBasis)),
            ("uji-konsekuensi", Blank(denial.ConsequenceTest)),
            ("konsekuensi", Blank(denial.Consequence)),
            ("alasan", Blank(denial.Reason)),
        }.Where(part => part.Item2).Select(part => part.Item1).ToList();
        return missing.Count == 0 ? null : Refusal.DenialIncomplete(missing);
    }

    /// <summary>Art. 36(3): the superior gives his reasons in writing.</summary>
    public static Refusal? Reply(Reply reply)
    {
        var missing = new[]
        {
            ("putusan", reply.Decision is null),
            ("alasan", Blank(reply.Reasons)),
            ("perintah", reply.Decision is not (null or ReplyDecision.Upheld) && Blank(reply.Instruction)),
        }.Where(part => part.Item2).Select(part => part.Item1).ToList();
        return missing.Count == 0 ? null : Refusal.ReplyIncomplete(missing);
    }

    private static bool Gives(Notice notice) => notice.Held == true;

    private static bool AcceptanceOpen(Notice notice) => notice switch
    {
        { Acceptance: null } => true,
        { Held: { } held, Acceptance: var acceptance }
            when held == (acceptance == Acceptance.NotHeld) => true,
        { Acceptance: Acceptance.Partial } => Blank(notice.Reason),
        _ => false,
    };

    private static bool BlackeningOpen(Notice notice) => notice switch
    {
        { Acceptance: Acceptance.Partial } => notice.AnythingBlackedOut != true || Blank(notice.BlackedOut),
        _ => notice.AnythingBlackedOut != false,
    };

    private static bool CostOpen(Notice notice) =>
        notice.CostRupiah is null or < 0 || (notice.CostRupiah > 0 && Blank(notice.Payment));
}
