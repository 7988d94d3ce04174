using System.Net;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

/// <summary>Its ground is claimed before it is filed, and the house is killed in between; or it is filed, and its request hears
/// of it late.</summary>
public sealed class An_objection_that_died_on_its_way : IAsyncLifetime
{
    private static readonly KeyValuePair<string, string>[] Filled =
    [
        new("alasan", "a"),
        new("kasus_posisi", "Permohonan saya ditolak padahal data itu bersifat terbuka."),
    ];

    private HouseUnderTest _house = null!;
    private string _page = "";

    private CaseId Id => Applicants.IdOf(_page);

    public async Task InitializeAsync()
    {
        _house = await HouseUnderTest.Start();
        _page = await _house.Files();
        await _house.Denies(Id);
        await _house.Round();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Holds_the_next_up_for_two_minutes()
    {
        Assert.Equal([Ground.Refused], await Claim("yang-mati"));
        Assert.Equal(HttpStatusCode.Conflict, (await Objects()).Status);

        _house.Time.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal(HttpStatusCode.SeeOther, (await Objects()).Status);
    }

    [Fact]
    public async Task Holds_itself_up_at_no_time()
    {
        Assert.Equal([Ground.Refused], await Claim("yang-mati"));
        Assert.Equal([Ground.Refused], await Claim("yang-mati"));
    }

    /// <summary>Another thirty days (art. 36(2)) are promised to nobody for that.</summary>
    [Fact]
    public async Task Keeps_its_ground_once_it_is_filed_however_late_its_request_hears_of_it()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await Objects()).Status);
        _house.Time.Pass(TimeSpan.FromHours(5));

        Assert.Equal(HttpStatusCode.Conflict, (await Objects()).Status);
        Assert.Equal(1, (await _house.Store.Find(new(Sop: "keberatan-informasi"), default)).Total);
    }

    private Task<Ppid.Domain.ListOf<Ground>> Claim(string command) =>
        _house.Service<GroundClaims>().Claim(Id, command, [Ground.Refused], default);

    private Task<PageReply> Objects() => _house.Visitor.Post(_page + "/keberatan", Filled);
}
