using System.Globalization;
using System.Text.RegularExpressions;

namespace Ppid.App.Mail;

/// <summary>Puts mails as .eml files under {data}/outbox. The same mail is the same file, however often it is
/// sent; a file is there in full or not at all.</summary>
/// <param name="folder">Created when missing; IOException when it cannot be written.</param>
/// <param name="flushFolder">Makes the new name in the folder survive a power cut,
/// where the system offers it.</param>
public sealed partial class FilePostOffice(string folder, Action<string>? flushFolder = null) : IPostOffice
{
    public async Task Send(OutgoingMail mail, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, NameOf(mail));
        // A draft that a kill left behind is written over.
        var draft = Path.Combine(folder, $".{NameOf(mail)}.tmp");
        try
        {
            await Write(draft, MailWriter.Write(mail), cancel);
            File.Move(draft, path, overwrite: true);
            flushFolder?.Invoke(folder);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>"20260302-081500-1f0c…eml": date of the cause in the office's
    /// time, then the effect.</summary>
    public static string NameOf(OutgoingMail mail)
    {
        var id = Strange().Replace(mail.MessageId.Trim('<', '>').Split('@')[0], "");
        return string.Create(CultureInfo.InvariantCulture, $"{mail.Date:yyyyMMdd-HHmmss}-{id}.eml");
    }

    private static async Task Write(string path, byte[] content, CancellationToken cancel)
    {
        // Letters carry tickets and links: only the owner of the data folder reads them.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var file = new FileStream(path, options);
        await file.WriteAsync(content, cancel);
        file.Flush(flushToDisk: true);
    }

    [GeneratedRegex("[^A-Za-z0-9-]")]
    private static partial Regex Strange();
}
