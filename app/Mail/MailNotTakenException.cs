using System.Text.RegularExpressions;

namespace Ppid.App.Mail;

/// <summary>A mail was not taken.</summary>
/// <param name="message">What the other side said; administrators read it.</param>
public abstract partial class MailNotTakenException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>For logs: "550 5.1.1". The words may repeat the address, which is nobody's business there.</summary>
    public string Code => Numbers().Match(Message).Value;

    [GeneratedRegex(@"\b[1-5]\d\d\b(?: [245]\.\d{1,3}\.\d{1,3}\b)?")]
    private static partial Regex Numbers();
}

/// <summary>The mail will never be taken: to try it again is pointless. Every other exception of a post office
/// means "not now".</summary>
/// <param name="addressee">The address itself does not exist or accepts nothing, rather than this mail.</param>
public sealed class MailRefusedException(string message, bool addressee) : MailNotTakenException(message)
{
    public bool Addressee { get; } = addressee;
}

/// <summary>The mail was not taken now and may be taken later: 4xx, a cut connection, a wrong password.</summary>
public sealed class MailDeferredException(string message, Exception? cause = null) : MailNotTakenException(message, cause);
