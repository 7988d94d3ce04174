using System.Text;
using Ppid.App.Mail.Incoming;
using Ppid.App.Mail.Incoming.Mime;
using Xunit;

namespace Ppid.Tests.App.Mail;

public sealed class A_report_about_a_letter
{
    private const string Returned = "Content-Type: message/rfc822\n\nMessage-ID: <1@dinas.id>\nSubject: Tanda terima\n\nIsi\n--r--\n";

    [Theory]
    [InlineData("failed", true)]
    [InlineData("Failed", true)]
    [InlineData("FAILED", true)]
    [InlineData("delayed", false)]
    [InlineData("relayed", false)]
    public void Is_final_in_any_case_of_letters(string action, bool final)
    {
        var bounce = Read(
            "delivery-status", "message/delivery-status", "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; Siti@contoh.id\n"
            + $"Action: {action}\nStatus: 5.1.1 (bad address)\n");

        Assert.Equal(("siti@contoh.id", "5.1.1", final, false), (bounce.Recipient, bounce.Status, bounce.Final, bounce.IsComplaint));
        Assert.Equal("<1@dinas.id>", bounce.Returned.First("Message-ID"));
    }

    /// <summary>RFC 5965.</summary>
    [Fact]
    public void By_a_reader_who_called_it_spam_is_no_bounce()
    {
        var complaint = Read("feedback-report", "message/feedback-report", "Feedback-Type: abuse\nUser-Agent: x/1\nVersion: 1\n");

        Assert.True(complaint.IsComplaint);
        Assert.Equal("<1@dinas.id>", complaint.Returned.First("Message-ID"));
    }

    private static Bounce Read(string report, string type, string told) => MailReader.Read(Encoding.ASCII.GetBytes(
        $"From: x@mx.id\nContent-Type: multipart/report; report-type={report}; boundary=r\n\n--r\nContent-Type: {type}\n\n{told}\n--r\n"
        + Returned)).Bounce!;
}
