namespace Ppid.Host.Mail;

/// <summary>RFC 5321, 4.5.2: a line that begins with a dot gets another one, and a lone dot ends the mail.</summary>
internal static class DotStuffing
{
    /// <param name="message">Lines ended by CRLF.</param>
    public static byte[] Of(byte[] message)
    {
        var stuffed = new List<byte>(message.Length + 64);
        var begins = true;
        foreach (var octet in message)
        {
            if (begins && octet == (byte)'.') stuffed.Add(octet);
            stuffed.Add(octet);
            begins = octet == (byte)'\n';
        }

        if (!begins) stuffed.AddRange("\r\n"u8);
        stuffed.AddRange(".\r\n"u8);
        return [.. stuffed];
    }
}
