using System.Net;
using System.Reflection;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Officer.AtEntra;
using static Ppid.Tests.Host.Officer.Binding_an_account;

namespace Ppid.Tests.Host.Officer;

/// <summary>Everybody comes at once, and some look at pages without having signed in at the door.</summary>
public sealed class The_first_morning_with_Entra
{
    private static readonly string[] Names = ["siti", "andi", "rina", "yusuf", "bambang", "maria", "hasan", "lestari"];

    [Fact]
    public async Task Lets_eight_officers_in_who_come_at_once()
    {
        await using var house = await BehindEntra();

        var replies = await Task.WhenAll(Names.Select(name => house.Signed(Address(name), OfficerRole).Get("/meja")));

        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.OK, reply.Status));
        Assert.Equal(
            Names.Order(), (await OfficeEvents(house)).OfType<OfficeEvent.AccountBound>().Select(each => each.By.Id).Order());
    }

    /// <summary>Seven who are faster, one after the other: as unlucky as the last of eight can be.</summary>
    [Fact]
    public async Task Binds_the_one_who_is_overtaken_seven_times()
    {
        await using var house = await BehindEntra();
        var desk = house.Service<OfficeDesk>();
        var faster = new Queue<string>(Names[1..]);
        var store = DispatchProxy.Create<ICaseStore, Overtaken>();
        ((Overtaken)store).Real = house.Store;
        ((Overtaken)store).First = async () =>
        {
            if (faster.TryDequeue(out var name))
            {
                Assert.Null(await desk.Handle($"akun:{name}", "dp2kukm", Bind(name), CancellationToken.None));
            }
        };
        var unlucky = new OfficeDesk(store, house.Service<OfficeBook>(), house.Service<IPoke>());

        Assert.Null(await unlucky.Handle("akun:siti", "dp2kukm", Bind("siti"), CancellationToken.None));

        Assert.Empty(faster);
        Assert.Equal([.. Names[1..], "siti"], (await OfficeEvents(house)).Select(each => each.By.Id));
    }

    [Fact]
    public async Task Writes_nothing_for_a_page_that_is_only_looked_at()
    {
        await using var house = await BehindEntra();
        var link = await house.Link(await house.FiledCase());
        var siti = house.Signed(Siti, OfficerRole);

        var deep = await siti.Get("/meja/mulai/permohonan-informasi?a=1");
        await siti.Get(link);
        await siti.Send(new(HttpMethod.Head, "/meja"));
        await siti.Send(new(HttpMethod.Head, deep.Location));

        Assert.Equal("/meja/masuk?ke=%2Fmeja%2Fmulai%2Fpermohonan-informasi%3Fa%3D1", deep.Location);
        Assert.Empty(await OfficeEvents(house));
        Assert.Equal("/meja/mulai/permohonan-informasi?a=1", (await siti.Follow(deep)).Location);
        Assert.IsType<OfficeEvent.AccountBound>(Assert.Single(await OfficeEvents(house)));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/mejahijau")]
    [InlineData("/kelola")]
    [InlineData("/meja/\n")]
    public async Task Leads_nobody_elsewhere(string to)
    {
        await using var house = await BehindEntra();

        var reply = await house.Signed(Siti, OfficerRole).Get("/meja/masuk?ke=" + Uri.EscapeDataString(to));

        Assert.Equal("/meja", reply.Location);
    }

    [Fact]
    public async Task Notes_a_stranger_once_however_often_and_wherever_he_comes()
    {
        await using var house = await BehindEntra();
        var link = await house.LinkWithPin(await house.FiledCase());
        await house.Signed(Siti, OfficerRole).Get("/meja");
        var stranger = house.Signed(Siti, OfficerRole, Guid.NewGuid());

        await stranger.Get("/meja/mulai/permohonan-informasi");
        Assert.Single(await OfficeEvents(house));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => stranger.Get("/meja")));
        foreach (var page in new[] { "/meja", "/meja/masuk", "/meja/mulai/permohonan-informasi", link })
        {
            await stranger.Get(page);
            await stranger.Send(new(HttpMethod.Head, page));
        }

        await stranger.Post(link, AtTask.Choosing("lengkap"));

        Assert.Single((await OfficeEvents(house)).OfType<OfficeEvent.AccountRefused>());
    }

    private static string Address(string name) => $"{name}.contoh@dp2kukm.example.go.id";

    private static OfficeCommand.BindAccount Bind(string name) => new(
        HouseUnderTest.Monday, new(ActorKind.Officer, name, name, "akun Entra"), new(Tenant, IdOf(Address(name))));

#pragma warning disable CA1852 // the proxy is a class of its own that inherits from it
    internal class Overtaken : DispatchProxy
#pragma warning restore CA1852
    {
        public ICaseStore Real { get; set; } = null!;

        public Func<Task> First { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(ICaseStore.Append) ? Late(args!) : targetMethod.Invoke(Real, args);

        private async Task<Appended> Late(object?[] args)
        {
            await First();
            return await Real.Append((Append)args[0]!, (CancellationToken)args[1]!);
        }
    }
}
