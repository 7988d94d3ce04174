using System.Text;
using Ppid.App.Mail.Incoming;
using Ppid.App.Mail.Incoming.Mime;
using Ppid.App.Web.Forms;
using Ppid.Tests.App.Letters;
using Xunit;

namespace Ppid.Tests.App.Mail;

/// <summary>Messages shaped like real ones (most of them written by Python's email package, the broken ones by hand):
/// what is read out of each stands in approved/surat-masuk.txt.</summary>
public sealed class The_corpus_of_messages
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "App", "Mail", "corpus");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.eml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    internal static IncomingMail Read(string name) => MailReader.Read(File.ReadAllBytes(Path.Combine(Folder, name)));

    [Fact]
    public void Is_read_as_approved()
    {
        var all = new StringBuilder();
        foreach (var name in Directory.GetFiles(Folder, "*.eml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal))
        {
            all.Append("== ").Append(name).Append('\n').Append(Summary(Read(name))).Append('\n');
        }

        Approved.Check("surat-masuk.txt", all.ToString());
    }

    /// <summary>Whatever is cut off, overwritten or turned round: a message is read, never an exception thrown.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Is_read_however_it_is_damaged(string name)
    {
        var whole = File.ReadAllBytes(Path.Combine(Folder, name));
        var random = new Random(20260309);
        for (var round = 0; round < 60; round++)
        {
            var damaged = whole[..random.Next(whole.Length + 1)];
            for (var spot = 0; damaged.Length > 0 && spot < round; spot++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var mail = MailReader.Read(damaged);
            Assert.All(mail.Files, file => Assert.NotNull(file.Content()));
            Assert.NotNull(RequestGuess.Of(mail, "a@contoh.id").Request.Details);
        }
    }

    private static string Summary(IncomingMail mail)
    {
        var text = new StringBuilder()
            .Append("dari      ").Append(mail.From?.Name).Append(" <").Append(mail.From?.Address).Append(">\n")
            .Append("perihal   ").Append(mail.Subject).Append('\n')
            .Append("sifat     ").Append(mail.Nature).Append(mail.Bounce is { } bounce
                ? $" {bounce.Recipient} {bounce.Status} {bounce.Returned.First("Reply-To")}" : "").Append('\n')
            .Append("keberatan ").Append(ObjectionGuess.IsMeant(mail) ? "ya" : "tidak").Append('\n');
        Block(text, "isi", mail.Reply.Said);
        Block(text, "tanda", mail.Reply.Signature);
        foreach (var forwarded in mail.Forwarded) Block(text, "terusan", forwarded);
        foreach (var file in mail.Files)
        {
            var content = file.Content();
            text.Append("lampiran  ").Append(file.Name).Append(" · ").Append(file.Kind).Append(" · ")
                .Append(content.Length).Append(" · ").Append(FileKind.Sniff(content)?.Name ?? "tidak dikenal").Append('\n');
        }

        var guess = RequestGuess.Of(mail, mail.From?.Address ?? "");
        Block(text, "diminta", guess.Request.Details);
        if (ObjectionGuess.IsMeant(mail)) Block(text, "kasus", ObjectionGuess.Story(mail));
        return text.Append("tebakan   ").Append(guess.IsClear ? "jelas" : "tidak jelas").Append(" | ")
            .AppendJoin(" | ", guess.Applicant.Name, guess.Applicant.IdentityNumber, guess.Applicant.Address.ReplaceLineEndings(" "),
                guess.Applicant.Phone, guess.Applicant.Occupation, guess.Request.Purpose).Append('\n').ToString();
    }

    private static void Block(StringBuilder text, string label, string value)
    {
        if (value.Length == 0) return;
        text.Append(label.PadRight(10)).AppendJoin("\n          ", value.Split('\n')).Append('\n');
    }
}
