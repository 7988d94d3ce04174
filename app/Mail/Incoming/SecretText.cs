using System.Text.RegularExpressions;

namespace Ppid.App.Mail.Incoming;

/// <summary>Answers quote our letters, and our letters carry tickets, links and reply addresses. Whoever reads the answer need not be who
/// may use them.</summary>
internal static partial class SecretText
{
    private const string Mask = "••••";

    public static string Masked(string text) =>
        Addresses().Replace(Links().Replace(Tickets().Replace(text, Mask), $"$1{Mask}"), $"$1{Mask}@");

    [GeneratedRegex(@"(?<![A-Z0-9-])[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){4}(?![A-Z0-9-])")]
    private static partial Regex Tickets();

    [GeneratedRegex(@"(/lacak/[a-z0-9-]{3,100}/|/t/|/kelola/masuk/|/meja/masuk/)[A-Za-z0-9_-]{15,100}")]
    private static partial Regex Links();

    /// <summary>Whoever knows a case's own address can write as its applicant.</summary>
    [GeneratedRegex(@"(\+[0-9]{4}-[0-9]{1,9}\.)[0-9a-z]{16}@", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}
