using Ppid.App.Mail;
using Xunit;

namespace Ppid.Tests.App.Mail;

public sealed class The_post_office_of_files : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task Puts_the_same_mail_into_the_same_file()
    {
        var post = new FilePostOffice(Path.Combine(_folder, "outbox"));

        await post.Send(SampleMail.Plain, CancellationToken.None);
        await post.Send(SampleMail.Plain, CancellationToken.None);

        var file = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "outbox")));
        Assert.Equal(MailWriter.Write(SampleMail.Plain), await File.ReadAllBytesAsync(file));
        Assert.StartsWith("20260302-091200-", Path.GetFileName(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_the_name_durable_before_it_says_sent()
    {
        var flushed = new List<string>();

        await new FilePostOffice(_folder, flushed.Add).Send(SampleMail.Plain, CancellationToken.None);

        Assert.Equal([_folder], flushed);
    }

    [Fact]
    public async Task Lets_nobody_else_on_the_machine_read_tickets_and_links()
    {
        if (OperatingSystem.IsWindows()) return;

        await new FilePostOffice(_folder).Send(SampleMail.Plain, CancellationToken.None);

        var mode = File.GetUnixFileMode(Assert.Single(Directory.GetFiles(_folder)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
    }

    [Fact]
    public async Task Keeps_two_mails_of_one_instant_apart()
    {
        var post = new FilePostOffice(_folder);

        await post.Send(SampleMail.Plain, CancellationToken.None);
        await post.Send(SampleMail.Plain with { MessageId = MessageIds.For("pi-000123:4:0", "x") },
            CancellationToken.None);

        Assert.Equal(2, Directory.GetFiles(_folder, "*.eml").Length);
    }

    [Fact]
    public async Task Lets_no_id_lead_out_of_its_folder()
    {
        var post = new FilePostOffice(Path.Combine(_folder, "outbox"));

        await post.Send(SampleMail.Plain with { MessageId = "<../../etc/evil@x>" }, CancellationToken.None);

        Assert.Single(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "outbox")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
