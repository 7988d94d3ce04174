using System.Text;
using Ppid.App.Mail;

namespace Ppid.Host.Mail;

/// <summary>AUTH PLAIN (RFC 4616), or LOGIN where the server knows nothing better.</summary>
internal static class SmtpSignIn
{
    private const string WrongName = "Server surat menolak Ppid__Smtp__Pengguna atau Ppid__Smtp__Sandi";

    /// <param name="offered">The lines with which the server answered EHLO.</param>
    public static async Task As(
        string user, string password, IReadOnlyList<string> offered, SmtpWire wire, CancellationToken cancel)
    {
        var ways = offered.FirstOrDefault(line => line.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase)) ?? "";
        var answer = ways.ToUpperInvariant().Split(' ') switch
        {
            var all when all.Contains("PLAIN") =>
                await wire.Ask($"AUTH PLAIN {Coded($"\0{user}\0{password}")}", cancel),
            var all when all.Contains("LOGIN") => await Login(user, password, wire, cancel),
            _ => throw new MailDeferredException(
                "Server surat tidak menawarkan AUTH PLAIN maupun LOGIN. Bila ia tidak meminta nama, kosongkan "
                    + "Ppid__Smtp__Pengguna dan Ppid__Smtp__Sandi."),
        };
        answer.Must(235, WrongName);
    }

    private static async Task<SmtpReply> Login(
        string user, string password, SmtpWire wire, CancellationToken cancel)
    {
        (await wire.Ask("AUTH LOGIN", cancel)).Must(334, WrongName);
        (await wire.Ask(Coded(user), cancel)).Must(334, WrongName);
        return await wire.Ask(Coded(password), cancel);
    }

    private static string Coded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
