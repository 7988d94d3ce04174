namespace Ppid.App.Mail;

/// <summary>The mail will never be taken: to try it again is pointless. Every other exception of a post office
/// means "not now".</summary>
/// <param name="message">What the other side said; administrators read it.</param>
/// <param name="addressee">The address itself does not exist or accepts nothing, rather than this mail.</param>
public sealed class MailRefusedException(string message, bool addressee) : Exception(message)
{
    public bool Addressee { get; } = addressee;
}

/// <summary>The mail was not taken now and may be taken later: 4xx, a cut connection, a wrong password.</summary>
public sealed class MailDeferredException(string message, Exception? cause = null) : Exception(message, cause);
