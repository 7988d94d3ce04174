using System.Net;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Desk;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Flows;

public sealed class Signs_of_life
{
    [Theory]
    [InlineData("/healthz/hidup")]
    [InlineData("/healthz")]
    public async Task Are_both_there_where_all_is_well(string address)
    {
        await using var house = await HouseUnderTest.Start();

        var reply = await house.Visitor.Get(address);

        Assert.Equal((HttpStatusCode.OK, """{"status":"ok"}"""), (reply.Status, reply.Text));
    }

    /// <summary>Whoever restarts a house because its ledger is away restarts it for ever.</summary>
    [Theory]
    [InlineData("/healthz/hidup", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.InternalServerError)]
    public async Task Are_not_the_same_where_the_stores_are_away(string address, HttpStatusCode expected)
    {
        await using var house = await HouseUnderTest.Start(adjust: services =>
        {
            services.Replace(ServiceDescriptor.Singleton(DispatchProxy.Create<ICaseStore, Away>()));
            services.Replace(ServiceDescriptor.Singleton(DispatchProxy.Create<IDocumentStore, Away>()));
        });

        Assert.Equal(expected, (await house.Visitor.Get(address)).Status);
    }

#pragma warning disable CA1852 // the proxy is a class of its own that inherits from it
    internal class Away : DispatchProxy
#pragma warning restore CA1852
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new IOException("Away.");
    }
}
