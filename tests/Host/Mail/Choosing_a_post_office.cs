using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Ppid.Host;
using Ppid.Host.Mail;
using Ppid.Tests.Host.Crash;
using Xunit;

namespace Ppid.Tests.Host.Mail;

public sealed class Choosing_a_post_office : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ppid-surat-").FullName;

    [Fact]
    public void Is_files_unless_somebody_chooses() => Assert.Null(Read());

    [Fact]
    public void Is_a_server_with_name_and_password()
    {
        var smtp = Read(
            ("Ppid:Surat:Cara", "smtp"), ("Ppid:Smtp:Host", "surat.kantor.go.id"), ("Ppid:Smtp:Pengguna", "ppid"),
            ("Ppid:Smtp:Sandi", "rahasia"), ("Ppid:Smtp:Port", ""))!;

        Assert.Equal(("surat.kantor.go.id", 587, "ppid", "rahasia", SecureSocketOptions.StartTls),
            (smtp.Host, smtp.Port, smtp.User, smtp.Password, smtp.Tls));
        Assert.DoesNotContain("rahasia", smtp.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ppid__Surat__Cara", "Ppid:Surat:Cara=merpati")]
    [InlineData("Ppid__Smtp__Host", "Ppid:Smtp:Host=")]
    [InlineData("Ppid__Smtp__Port", "Ppid:Smtp:Port=banyak")]
    [InlineData("Ppid__Smtp__Port", "Ppid:Smtp:Port=0")]
    [InlineData("Ppid__Smtp__Sandi", "Ppid:Smtp:Pengguna=ppid")]
    [InlineData("Ppid__Smtp__TanpaTls", "Ppid:Smtp:TanpaTls=ya")]
    [InlineData("Ppid__Smtp__TanpaTls", "Ppid:Smtp:TanpaTls=mungkin")]
    [InlineData("Ppid__Smtp__TlsLangsung", "Ppid:Smtp:TlsLangsung=mungkin")]
    [InlineData("Ppid__Smtp__SertifikatCa", "Ppid:Smtp:SertifikatCa=/tidak/ada.pem")]
    public void Names_the_setting_that_is_wrong(string named, string setting)
    {
        var (key, value) = (setting.Split('=')[0], setting.Split('=')[1]);

        var wrong = Assert.Throws<InvalidDataException>(() => Read(
            ("Ppid:Surat:Cara", "smtp"), ("Ppid:Smtp:Host", "surat.kantor.go.id"), (key, value)));

        Assert.Contains(named, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_encrypt_and_not_to_encrypt() => Assert.Throws<InvalidDataException>(() => Read(
        ("Ppid:Surat:Cara", "smtp"), ("Ppid:Smtp:Host", "localhost"), ("Ppid:Smtp:TanpaTls", "ya"), ("Ppid:Smtp:TlsLangsung", "ya")));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Needs_no_TLS_within_one_machine_where_it_is_said(string host) => Assert.True(Read(
        ("Ppid:Surat:Cara", "smtp"), ("Ppid:Smtp:Host", host), ("Ppid:Smtp:TanpaTls", "ya"))!.Tls == SecureSocketOptions.None);

    [Theory]
    [InlineData("", "", 587, SecureSocketOptions.StartTls)]
    [InlineData("465", "", 465, SecureSocketOptions.SslOnConnect)]
    [InlineData("", "ya", 465, SecureSocketOptions.SslOnConnect)]
    [InlineData("2465", "ya", 2465, SecureSocketOptions.SslOnConnect)]
    [InlineData("465", "tidak", 465, SecureSocketOptions.StartTls)]
    public void Has_TLS_from_the_first_byte_on_465_or_where_it_is_said(string port, string said, int then, SecureSocketOptions tls)
    {
        var smtp = Read(
            ("Ppid:Surat:Cara", "smtp"), ("Ppid:Smtp:Host", "surat.kantor.go.id"), ("Ppid:Smtp:Port", port),
            ("Ppid:Smtp:TlsLangsung", said))!;

        Assert.Equal((then, tls), (smtp.Port, smtp.Tls));
    }

    [Fact]
    public async Task Stops_the_start_with_a_sentence_when_it_is_wrong()
    {
        using var host = HostProcess.Start(Path.Combine(_folder, "data"), ("Ppid__Surat__Cara", "smtp"));

        Assert.Equal(1, await host.Exit());
        Assert.Contains("Ppid__Smtp__Host kosong; tulis nama server surat", host.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static SmtpSettings? Read(params (string Key, string Value)[] settings) => HouseSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Reverse().DistinctBy(each => each.Key)
                .Select(each => KeyValuePair.Create(each.Key, (string?)each.Value)))
            .Build(),
        development: false, []).Smtp;
}
