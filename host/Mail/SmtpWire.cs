using System.Globalization;
using System.Text;
using Ppid.App.Mail;

namespace Ppid.Host.Mail;

/// <summary>Lines to and from a mail server, each awaited for so long and no longer.</summary>
internal sealed class SmtpWire(Stream stream, Patience patience)
{
    private const int LongestLine = 2048;
    private const int MostLines = 128;

    private readonly byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>Something came that nobody has asked for yet.</summary>
    public bool HasMore => _start < _end;

    public async Task<SmtpReply> Ask(string command, CancellationToken cancel)
    {
        await Write(Encoding.ASCII.GetBytes(command + "\r\n"), cancel);
        return await Reply(cancel);
    }

    public Task Write(byte[] bytes, CancellationToken cancel) => patience.Bear(
        async awake =>
        {
            await stream.WriteAsync(bytes, awake);
            await stream.FlushAsync(awake);
        },
        cancel);

    public Task<SmtpReply> Reply(CancellationToken cancel) => patience.Bear(Read, cancel);

    /// <summary>"250-first", "250-second", "250 last".</summary>
    private async Task<SmtpReply> Read(CancellationToken cancel)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await Line(cancel);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                break;
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] == ' ')
            {
                return new(code, lines);
            }
        }

        throw new MailDeferredException("Server surat menjawab dengan sesuatu yang bukan SMTP.");
    }

    private async Task<string> Line(CancellationToken cancel)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            if (!HasMore)
            {
                (_start, _end) = (0, await stream.ReadAsync(_buffer, cancel));
                if (_end == 0) throw new MailDeferredException("Server surat memutus sambungan.");
            }

            var next = (char)_buffer[_start++];
            if (next == '\n') return line.ToString().TrimEnd('\r');
            line.Append(char.IsAscii(next) && !char.IsControl(next) ? next : next == '\r' ? '\r' : '?');
        }

        return "";
    }
}
