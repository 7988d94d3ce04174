namespace Ppid.App.Letters;

public sealed class LetterRoom
{
    public Task<Mail.OutgoingMail> Write(LetterContext context, string effect, DateTimeOffset at) =>
        throw new NotSupportedException($"{context.Letter} {effect} {at} {GetHashCode()}");
}

public static class IndonesianText
{
    public static string LongDate(DateOnly d) => d.ToString("D", new System.Globalization.CultureInfo("id-ID"));
}

public sealed class FilePostOffice(string folder) : Mail.IPostOffice
{
    public Task Send(Mail.OutgoingMail mail, CancellationToken cancel) => throw new NotSupportedException(folder);
}
