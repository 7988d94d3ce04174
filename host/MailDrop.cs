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
    private const string Closed = "folder tidak dapat dibaca; sebabnya ada dalam log";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>What is left beyond the most that administrators are shown; after a restart it is tried at once.</summary>
    private List<LeftMail> _over = [];

    /// <summary>What was wrong at the last look; null: nothing.</summary>
    private string? _trouble;

    private string Folder => Path.Combine(settings.Data, "masuk");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Look(stoppingToken);
            await Task.Delay(Pause, stoppingToken);
        }
    }

    /// <summary>Never throws: the folder is other people's, and one that cannot be read must not stop the house.</summary>
    public async Task Look(CancellationToken cancel)
    {
        try
        {
            await Collect(cancel);
            _trouble = null;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // At every look it would be said again, until the disk is full.
            var trouble = $"{error.GetType().Name}: {error.Message}";
            if (trouble != _trouble) CollectingFailed(log, error);
            _trouble = trouble;
        }
    }

    /// <summary>Takes in everything that lies there; returns how many messages that were. What could not be taken is left lying
    /// for a while, unless it is changed.</summary>
    public async Task<int> Collect(CancellationToken cancel)
    {
        var (taken, now, left) = (0, time.GetUtcNow(), new List<LeftMail>());
        var files = await Lying(cancel);
        var known = await book.Of(Name, cancel);
        var before = known.Left.Concat(_over).DistinctBy(each => each.Id).ToDictionary(each => each.Id);
        foreach (var file in files)
        {
            var id = Id(file);
            var earlier = before.GetValueOrDefault(id);
            if (earlier?.NextTry > now)
            {
                left.Add(earlier);
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
                if (earlier is null) CollectingFailed(log, new InvalidDataException($"{Path.GetFileName(file)}: {error.Message}", error));
                left.Add(LeftMail.At(now, id, Unreadable, earlier));
            }
        }

        await Note(known, left, cancel);
        return taken;
    }

    /// <summary>A file that was mended is another one.</summary>
    private static string Id(string file) => new FileInfo(file) is { Exists: true } info
        ? $"{info.Name}|{info.Length}|{info.LastWriteTimeUtc.Ticks}"
        : Path.GetFileName(file);

    /// <summary>Administrators are shown what lies there unread.</summary>
    private async Task Note(MailboxState known, List<LeftMail> left, CancellationToken cancel)
    {
        _over = [.. left.Skip(LeftMail.Most)];
        var kept = left.Take(LeftMail.Most).ToListOf();
        if (known.Left != kept || known.Trouble is not null) await book.Read(known with { Left = kept }, cancel);
    }

    private async Task<List<string>> Lying(CancellationToken cancel)
    {
        try
        {
            PrivateFiles.Folder(Folder);
            return Lying();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await book.Failed(Name, Closed, time.GetUtcNow(), cancel);
            throw;
        }
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
