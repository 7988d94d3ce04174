using System.Net;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>The request is told of its objection a little later; in between another one must not use the same ground.</summary>
public sealed class Objections_that_come_together
{
    private const string Refused = "Saya keberatan: permohonan saya ditolak.";

    [Theory]
    [InlineData("Saya keberatan. Mengapa ditolak?", "the same ground")]
    [InlineData("Saya keberatan!", "no ground at all")]
    public async Task Are_one_where_the_second_names_nothing_new(string second, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await Denied(house);
        await Sorted(house, id, Refused);
        var stream = await Sorted(house, id, second);

        await house.Round();

        Assert.True((await Objections(house)).Count == 1, because);
        Assert.Single((await house.Look(id)).Facts.Links);
        var mail = await house.Mail(stream);
        Assert.Equal(MailFate.Unclear, mail.Sorted!.Fate);
        Assert.Equal(second, (await house.Look(mail.Case())).Facts.Messages[^1].Text);
    }

    [Fact]
    public async Task Are_two_where_each_names_its_own_ground()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await Denied(house);
        await Sorted(house, id, Refused);
        await Sorted(house, id, "Saya keberatan: ditolak, dan biaya terlalu tinggi.");

        await house.Round();

        var grounds = (await house.Look(id)).Facts.Links.Select(link => Assert.Single(link.Grounds));
        Assert.Equal([Ground.Refused, Ground.UnreasonableCost], grounds.Order());
    }

    [Fact]
    public async Task Are_one_when_they_are_sorted_side_by_side()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await Denied(house);
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Took(house, id, Refused)));

        await Task.WhenAll(taken.Select(stream => Sort(house, stream)));
        await house.Round();

        Assert.Single(await Objections(house));
        Assert.Single((await house.Look(id)).Facts.Links);
    }

    /// <summary>By mail, and on the page of the case before the request was told of it.</summary>
    [Fact]
    public async Task Are_one_by_whichever_door()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await Denied(house);
        await Sorted(house, id, Refused);
        var page = $"/lacak/{id}/{house.Service<Tokens>().Ticket(id.Value)}/keberatan";

        var reply = await house.Visitor.Post(
            page, [new("alasan", "a"), new("tujuan", "Penulisan skripsi"), new("kasus_posisi", "Permohonan saya ditolak tanpa alasan.")]);

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Single(await Objections(house));
    }

    private static async Task<string> Sorted(HouseUnderTest house, CaseId id, string text)
    {
        var stream = await Took(house, id, text);
        await Sort(house, stream);
        return stream;
    }

    private static async Task<string> Took(HouseUnderTest house, CaseId id, string text) =>
        (await house.Takes(Mails.Message("Keberatan", text, house.AddressOf(id)))).Stream;

    /// <summary>Its own effect, and no other.</summary>
    private static async Task Sort(HouseUnderTest house, string stream) =>
        await house.Service<MailDesk>().Sort((await house.Store.Effect($"{stream}:1:0", default))!, default);

    private static async Task<CaseId> Denied(HouseUnderTest house)
    {
        var id = Applicants.IdOf(await house.Files());
        await house.Denies(id);
        await house.Round();
        return id;
    }

    private static async Task<IReadOnlyList<CaseSummary>> Objections(HouseUnderTest house) =>
        (await house.Store.Find(new CaseQuery(Sop: "keberatan-informasi"), CancellationToken.None)).Rows;
}
