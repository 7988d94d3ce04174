using System.Diagnostics;
using System.Globalization;

namespace Ppid.App.Move;

/// <summary>Tells how far it is: on a terminal one line that moves, otherwise a line for each part and one every ten
/// seconds.</summary>
public sealed class MoveProgress(TextWriter output, bool terminal)
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");
    private readonly Lock _one = new();
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private string? _what;
    private long? _total;
    private long _done;

    private TimeSpan Between => terminal ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(10);

    /// <summary>Begins a part, and ends the one before.</summary>
    /// <param name="total">How much it will be, if that is known.</param>
    public void Begin(string what, long? total = null)
    {
        lock (_one)
        {
            Finish();
            (_what, _total, _done) = (what, total, 0);
        }
    }

    public void Step()
    {
        lock (_one)
        {
            _done++;
            if (_since.Elapsed < Between) return;
            _since.Restart();
            Show(last: false);
        }
    }

    public void Say(string sentence)
    {
        lock (_one)
        {
            Finish();
            output.WriteLine(sentence);
        }
    }

    private void Finish()
    {
        if (_what is null) return;
        Show(last: true);
        _what = null;
    }

    private void Show(bool last)
    {
        var share = last || _total is not > 0 ? "" : string.Create(Indonesian, $" ({Math.Min(100, 100 * _done / _total.Value)} %)");
        var line = string.Create(Indonesian, $"  {_what,-16} {_done,12:N0}{share}");
        if (!terminal) output.WriteLine(line);
        else if (last) output.WriteLine($"\r{line}        ");
        else output.Write($"\r{line}");
    }
}
