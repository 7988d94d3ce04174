namespace Ppid.App.Pdf.Setting;

/// <summary>A strip on a page, its upper edge in points below the top margin.</summary>
internal readonly record struct Placed(Strip Strip, double Top);

/// <summary>
/// Cuts the flow into pages: groups that belong together are never torn unless no page could hold them.
/// </summary>
internal sealed class Paginator
{
    private readonly double _height;
    private readonly List<List<Placed>> _pages = [[]];
    private double _used;

    private Paginator(double height) => _height = height;

    public static IReadOnlyList<IReadOnlyList<Placed>> Pages(IReadOnlyList<Strip> strips, double height)
    {
        var paginator = new Paginator(height);
        var group = new List<Strip>();
        foreach (var strip in strips)
        {
            group.Add(strip);
            if (strip.KeepWithNext) continue;
            paginator.PlaceTogether(group);
            group.Clear();
        }

        paginator.PlaceTogether(group);
        paginator.Close();
        return paginator._pages;
    }

    private List<Placed> Page => _pages[^1];

    private void PlaceTogether(List<Strip> group)
    {
        var solid = group.SkipWhile(strip => strip.IsGap).ToList();
        var height = group.Sum(strip => strip.Height);
        if (solid is [var first, ..] && !Fits(height) && HeadOf(first) + height <= _height)
        {
            Turn(first);
            group = solid;
        }

        foreach (var strip in group)
        {
            Place(strip);
        }
    }

    private void Place(Strip strip)
    {
        if (strip.IsGap)
        {
            if (Page.Count > 0) _used += strip.Height;
            return;
        }

        if (!Fits(strip.Height)) Turn(strip);
        Put(strip);
    }

    private bool Fits(double height) => Page.Count == 0 || _used + height <= _height + 0.01;

    private void Turn(Strip next)
    {
        Close();
        _pages.Add([]);
        _used = 0;
        if (HeadOf(next) > 0) Put(next.Head!.Untagged());
    }

    private void Put(Strip strip)
    {
        Page.Add(new(strip, _used));
        _used += strip.Height;
    }

    private void Close()
    {
        if (Page is [.., { Strip.Closing: { } closing }]) Page.Add(new(new Strip(0, [closing]), _used));
    }

    // A header that fills a third of the page is not worth repeating.
    private double HeadOf(Strip strip) =>
        strip.Head is { } head && head.Height <= _height / 3 ? head.Height : 0;
}
