using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

public sealed class A_mail_with_a_link
{
    /// <summary>As letters are: in the folder of the outbox they lie in the order in which they were written.</summary>
    [Fact]
    public async Task Is_dated_in_the_offices_time()
    {
        await using var house = await HouseUnderTest.Start();
        await house.AsksForLink("/kelola/masuk", "nur.contoh@dp2kukm.example.go.id");

        Assert.Equal(TimeSpan.FromHours(8), house.Post.Sent[^1].Date.Offset);
    }
}
