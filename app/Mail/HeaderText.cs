using System.Text;

namespace Ppid.App.Mail;

/// <summary>Values that stand in headers of a mail.</summary>
public static class HeaderText
{
    /// <summary>Without anything that could end the line and begin a header of its own; surrounding white space goes
    /// too.</summary>
    public static string Plain(string value)
    {
        var clean = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            clean.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return clean.ToString().Trim();
    }
}
