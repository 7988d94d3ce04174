using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>Somebody who reports officers to the WBS, without a name.</summary>
internal static class Reporting
{
    public static async Task<CaseId> Report(this HouseUnderTest house, string story, params string[] accused)
    {
        ListOf<FieldValue> values =
        [
            new("jenis_pelanggaran", "Dugaan", FieldKind.Choice, "korupsi"),
            new("apa", "Apa yang terjadi", FieldKind.Lines, story),
            new("terlapor", "Terlapor", FieldKind.Accused, string.Join(',', accused)),
            new("kapan", "Kapan", FieldKind.Text, "Maret 2026"), new("di_mana", "Di mana", FieldKind.Text, "Gudang"),
        ];
        var filed = await house.Desk.File(
            $"lapor:{Guid.NewGuid():N}", "dp2kukm", "wbs",
            (id, number) => new CaseCommand.Submit(
                house.Time.Now, new(ActorKind.Applicant, id.Value, "Pelapor anonim", "portal"), id, number, "portal",
                Applicant.Nobody, new Application.Filled(story, values), []),
            CancellationToken.None);
        return filed.State.Known?.Id ?? throw new InvalidOperationException(filed.Refusal!.ToString());
    }

    /// <summary>What only whoever handles the report may know stands nowhere on the page.</summary>
    public static void IsSilentOn(this PageReply page, IEnumerable<string> words)
    {
        var text = page.Page.QuerySelector("main")?.TextContent ?? page.Text;
        Assert.All(words, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
    }
}
