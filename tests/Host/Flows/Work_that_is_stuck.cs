using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Flows;

/// <summary>What failed for ever was tried every hour, and nobody knew.</summary>
public sealed class Work_that_is_stuck
{
    [Fact]
    public async Task Is_told_to_the_administrators_once_and_shown_to_them()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await Owe(house, id, "pekerjaan-tanpa-pelaku");
        for (var hour = 0; hour < 9; hour++)
        {
            await house.Service<CaseFlow>().Round(default);
            house.Time.Pass(TimeSpan.FromHours(1));
        }

        var told = house.Post.Sent.Where(mail => mail.Subject.Contains("macet", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(told);
        Assert.Equal(told.Count, told.Select(mail => mail.To.Address).Distinct().Count());
        Assert.Contains(id.Value, told[0].Text, StringComparison.Ordinal);
        var page = await (await house.Administrator()).Get("/kelola/surat");
        Assert.Contains(id.Value, page.Says("macet"), StringComparison.Ordinal);
    }

    private static async Task Owe(HouseUnderTest house, CaseId id, string kind)
    {
        var stored = await house.Store.Load(id.Value, default);
        CaseEvent said = new CaseEvent.MessageWritten(house.Time.Now.ToUniversalTime(), Actor.Clockwork, "Uji.", []);
        var next = Ledger.Seal(stored[^1].Hash, id.Value, stored.Count + 1, said.At, said);
        var effect = new OwedEffect($"{id}:{next.Seq}:77", id.Value, next.Seq, 77, kind, "{}");
        Assert.IsType<Appended.Written>(await house.Store.Append(
            new(id.Value, stored.Count, $"uji:{kind}", id.Value, [next], [effect], [], null, []), default));
    }
}
