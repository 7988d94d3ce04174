using System.Text;
using Ppid.App.Web.Hooks;
using Xunit;

namespace Ppid.Tests.Host.Mail;

public sealed class A_signature_of_SendGrid
{
    /// <summary>Key, bytes and signature as SendGrid publishes them to try a verification with.</summary>
    [Fact]
    public void Is_verified_as_SendGrid_signs()
    {
        using var published = new SendGridSignature(
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eN"
                + "Ec6wEA3F+g==");
        var body = """[{"email":"hello@world.com","event":"dropped","reason":"Bounced Address","""
            + "\"sg_event_id\":\"ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA\","
            + "\"sg_message_id\":\"LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0\","
            + "\"smtp-id\":\"<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>\",\"timestamp\":1600112492}]\r\n";

        Assert.True(published.IsOf(
            "1600112502",
            "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=",
            Encoding.UTF8.GetBytes(body)));
    }
}
