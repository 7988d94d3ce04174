using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.App.Screens.Admin;
using Ppid.App.Sops;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>Hides what administrators must not know of secret cases: the report may be about one of them. Left are
/// number, status, step, clocks and dates.</summary>
internal static class Veil
{
    /// <summary>What stands where something is hidden.</summary>
    public const string Word = "rahasia";

    /// <summary>The row without subject, reporter and holders: that somebody stands in for the usual holder tells whom
    /// the report is about.</summary>
    public static CaseSummary Over(CaseSummary row, SopCatalogue sops) => sops.IsSecret(row.Office, row.Sop)
        ? row with
        {
            Title = "Perkara rahasia",
            Applicant = Word,
            Officers = row.Officers.Count == 0 ? [] : [Word],
            SearchText = "",
            Told = [],
        }
        : row;

    public static CasePage Over(CasePage page, SopCatalogue sops) =>
        page with { Rows = [.. page.Rows.Select(row => Over(row, sops))] };

    /// <summary>Whoever writes to a secret case, or is written to there, is its reporter.</summary>
    public static MailRow Over(MailRow row, SopCatalogue sops) => row.Case is { } id && sops.IsSecret(new CaseId(id))
        ? row with { From = Word, Subject = "Surel perkara rahasia", Note = null, Veiled = true }
        : row;

    /// <summary>Whether a message waits. That a machine answered instead of a person tells who is away.</summary>
    public static string Fate(MailFate? fate) =>
        fate is null or MailFate.Unclear ? MailView.Fate(fate) : "sudah diolah";

    /// <summary>Of a secret case only the letters that reached nobody, without their kind and addressee.</summary>
    public static IReadOnlyList<CaseLetter> Over(IReadOnlyList<CaseLetter> letters) =>
    [
        .. letters.Where(letter => letter.Failed).Select(letter => letter with
        {
            Template = "surat",
            To = Word,
            Fate = letter.Fate! with { To = "", Error = null, Template = "surat" },
            Paper = null,
        }),
    ];
}
