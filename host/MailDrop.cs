using Ppid.App;
using Ppid.App.Mail.Incoming;
using Ppid.Domain;

namespace Ppid.Host;

/// <summary>A folder into which any mail server of the machine can put messages: {data}/masuk/*.eml, or a Maildir's
/// {data}/masuk/new/*. A file is moved away only when its message is safe; a kill in between brings it a second time,
/// which changes nothing.</summary>
internal sealed partial class MailDrop(
    HouseSettings settings, MailIntake intake, MailboxBook book, TimeProvider time, ILogger<MailDrop> log) : BackgroundService
{
    private const string Name = "Folder masuk/";
    private const string Unreadable = "berkas tidak dapat dibaca atau dipindahkan; namanya ada dalam log";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private string Folder => Path.Combine(settings.Data, "masuk");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Collect(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The folder is other people's: a file that cannot be read must not stop the house.
                CollectingFailed(log, error);
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }

    /// <summary>Takes in everything that lies there; returns how many messages that were. What could not be taken is left lying
    /// for a while, unless it is changed.</summary>
    public async Task<int> Collect(CancellationToken cancel)
    {
        PrivateFiles.Folder(Folder);
        var (taken, now, left) = (0, time.GetUtcNow(), new List<LeftMail>());
        var known = await book.Of(Name, cancel);
        var before = known.Left.ToDictionary(each => each.Id);
        foreach (var file in Lying())
        {
            if (before.GetValueOrDefault(Id(file)) is { } waiting && waiting.NextTry > now)
            {
                left.Add(waiting);
                continue;
            }

            try
            {
                await Take(file, cancel);
                Away(file);
                taken++;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Other people's folder and strangers' words: what cannot be read or taken keeps no other mail waiting.
                CollectingFailed(log, new InvalidDataException($"{Path.GetFileName(file)}: {error.Message}", error));
                left.Add(LeftMail.At(now, Id(file), Unreadable, before.GetValueOrDefault(Id(file))));
            }
        }

        await Note(known, left, cancel);
        return taken;
    }

    /// <summary>A file that was mended is another one.</summary>
    private static string Id(string file) => new FileInfo(file) is { Exists: true } info
        ? $"{info.Name}|{info.Length}|{info.LastWriteTimeUtc.Ticks}"
        : Path.GetFileName(file);

    /// <summary>Administrators are shown what lies there unread. Of very many some are tried at every look.</summary>
    private async Task Note(MailboxState known, IEnumerable<LeftMail> left, CancellationToken cancel)
    {
        var kept = left.Take(LeftMail.Most).ToListOf();
        if (known.Left != kept || known.Trouble is not null) await book.Read(known with { Left = kept }, cancel);
    }

    /// <summary>Names that begin with a dot are being written; whoever writes renames when he is done.</summary>
    private List<string> Lying()
    {
        var maildir = Path.Combine(Folder, "new");
        return
        [
            .. Directory.EnumerateFiles(Folder, "*.eml")
                .Concat(Directory.Exists(maildir) ? Directory.EnumerateFiles(maildir) : [])
                .Where(file => Path.GetFileName(file)[0] != '.')
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task Take(string file, CancellationToken cancel)
    {
        await using var message = File.OpenRead(file);
        var taken = await intake.Take(message, Arrival.By("folder"), cancel);
        Taken(log, taken.Stream, taken.Repeated);
    }

    private void Away(string file)
    {
        var folder = Path.Combine(Folder, "sudah");
        PrivateFiles.Folder(folder);
        File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail taken from the folder as {Stream} (repeated: {Repeated})")]
    private static partial void Taken(ILogger logger, string stream, bool repeated);

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail could not be taken from the folder")]
    private static partial void CollectingFailed(ILogger logger, Exception error);
}
