namespace Ppid.App.Screens.SopPages;

/// <summary>
/// Parallel tracks of one channel between boxes: arrows with the same key share one, others never lie on each
/// other.
/// Places are ordinal: only their order counts.
/// </summary>
internal sealed class Tracks
{
    private readonly Dictionary<string, (double From, double Until)> _spans = [];
    private readonly Dictionary<string, int> _track = [];

    public int Count { get; private set; }

    public void Use(string key, double a, double b)
    {
        var (from, until) = _spans.GetValueOrDefault(key, (double.MaxValue, double.MinValue));
        _spans[key] = (Math.Min(from, Math.Min(a, b)), Math.Max(until, Math.Max(a, b)));
    }

    /// <summary>
    /// Gives every key the first track that is free along its whole span, short spans first.
    /// </summary>
    public void Assign()
    {
        var tracks = new List<List<(double From, double Until)>>();
        foreach (var (key, span) in _spans.OrderBy(pair => pair.Value.Until - pair.Value.From)
            .ThenBy(pair => pair.Key))
        {
            var track = tracks.FindIndex(
                used => used.TrueForAll(o => span.Until < o.From || span.From > o.Until));
            if (track < 0)
            {
                track = tracks.Count;
                tracks.Add([]);
            }

            tracks[track].Add(span);
            _track[key] = track;
        }

        Count = tracks.Count;
    }

    public int Of(string key) => _track[key];
}
