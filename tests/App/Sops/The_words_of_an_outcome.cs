using Ppid.App.Offices;
using Ppid.App.Screens.Officer;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class The_words_of_an_outcome
{
    private static readonly IReadOnlyList<Sop> All = OfficeData.Load(Repository.Sops).Sops.All;

    [Fact]
    public void Tell_of_every_action_of_every_SOP()
    {
        var silent = All.SelectMany(sop => sop.Steps.SelectMany(step => step.Outcomes).Select(outcome => (sop, outcome)))
            .Where(way => way.outcome.Actions.Any(action => action != CaseAction.RecordSurvey
                && OutcomeWords.Means(way.outcome with { Actions = [action] }, way.sop)
                    == OutcomeWords.Means(way.outcome with { Actions = [] }, way.sop)))
            .Select(way => $"{way.sop.Id}: {way.outcome.Id}");

        Assert.Empty(silent);
    }

    [Theory]
    [InlineData("wbs", "tidak-sesuai", "Pelapor diberi tahu, dengan alasannya.")]
    [InlineData("wbs", "tidak-sesuai", "Berkas berakhir sebagai ditolak.")]
    [InlineData("asn-berprestasi", "edarkan", "yang diminta menjawab")]
    [InlineData("surat-masuk", "ke-bidang", "Naskah “Lembar Disposisi” terbit")]
    public void Say_what_choosing_it_will_do(string sop, string outcome, string says)
    {
        var published = All.First(each => each.Id == sop);
        var way = published.Steps.SelectMany(step => step.Outcomes).First(each => each.Id == outcome);

        Assert.Contains(says, OutcomeWords.Means(way, published), StringComparison.Ordinal);
    }
}
