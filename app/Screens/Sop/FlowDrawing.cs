using Ppid.Domain.Sops;

namespace Ppid.App.Screens.SopPages;

/// <summary>A lane of the drawing, in pixels.</summary>
internal sealed record DrawnLane(
    Lane Lane, double X, double Width, double Middle, IReadOnlyList<string> Lines);

/// <summary>A node of the drawing; X and Y are its left upper corner, in pixels.</summary>
public sealed record DrawnNode(FlowNode Node, double X, double Y, double Width)
{
    public double Middle => X + (Width / 2);
}

/// <summary>An arrow of the drawing.</summary>
/// <param name="Path">Commands of an SVG path.</param>
internal sealed record DrawnArrow(FlowEdge Edge, string Path);

/// <summary>
/// Coordinates for a <see cref="FlowChart"/>: rows below each other, channels as wide as their tracks need.
/// </summary>
internal sealed partial class FlowDrawing
{
    public const double BoxWidth = 184;
    private const double TrackWidth = 9;
    private const int HeaderCharacters = 22;
    private const double HeaderLine = 16;

    private readonly FlowChart _chart;
    private readonly IReadOnlyList<FlowRoute> _routes;
    private readonly FlowPorts _ports;
    private readonly Tracks[] _channels;
    private readonly Tracks[] _gaps;
    private readonly double[] _channelX;
    private readonly double[] _gapY;

    public FlowDrawing(Sop sop)
    {
        _chart = new FlowChart(sop);
        _routes = [.. _chart.Edges.Select(FlowRoute.Of)];
        _ports = new FlowPorts(_routes);
        _channels = [.. Enumerable.Range(0, sop.Lanes.Count + 1).Select(_ => new Tracks())];
        _gaps = [.. _chart.Nodes.Select(_ => new Tracks())];
        UseTracks();

        var headers = sop.Lanes.Select(lane => FlowText.Wrap(lane.Name, HeaderCharacters)).ToList();
        HeaderHeight = (headers.Max(lines => lines.Count) * HeaderLine) + 34;
        _channelX = Columns();
        _gapY = Rows();
        Width = _channelX[^1] + ChannelWidth(sop.Lanes.Count);
        Height = _gapY[^1] + GapHeight(_gaps.Length - 1) + _chart.Nodes[^1].Height + 16;
        Lanes = [.. sop.Lanes.Select((lane, index) => DrawLane(lane, index, headers[index]))];
        Nodes = [.. _chart.Nodes.Select(Draw)];
        Arrows = [.. _routes.Select(route => new DrawnArrow(route.Edge, FlowPath.Rounded(Points(route))))];
    }

    public double Width { get; }

    public double Height { get; }

    public double HeaderHeight { get; }

    public IReadOnlyList<DrawnLane> Lanes { get; }

    public IReadOnlyList<DrawnNode> Nodes { get; }

    public IReadOnlyList<DrawnArrow> Arrows { get; }

    private void UseTracks()
    {
        foreach (var route in _routes)
        {
            var (from, to) = (FlowRoute.Middle(route.Edge.From.Lane), FlowRoute.Middle(route.Edge.To.Lane));
            if (route.Channel is { } channel)
            {
                _channels[channel].Use(route.Edge.Key, route.ChannelFrom, route.ChannelUntil);
                UseGap(route.Leaving, route.Edge.Key, from, FlowRoute.Gap(channel));
                UseGap(route.Arriving, route.Edge.Key, FlowRoute.Gap(channel), to);
            }
            else if (route.Edge.From.Lane != route.Edge.To.Lane)
            {
                UseGap(route.Arriving, route.Edge.Key, from, to);
            }
        }

        foreach (var tracks in _channels.Concat(_gaps))
        {
            tracks.Assign();
        }
    }

    private void UseGap(int? gap, string key, double a, double b)
    {
        if (gap is { } row)
        {
            _gaps[row].Use(key, a, b);
        }
    }

    private double ChannelWidth(int channel) => Math.Max(26, 18 + (_channels[channel].Count * TrackWidth));

    private double GapHeight(int gap) => gap == 0 ? 14 : Math.Max(26, 22 + (_gaps[gap].Count * TrackWidth));

    private double[] Columns()
    {
        var x = new double[_channels.Length];
        for (var channel = 1; channel < x.Length; channel++)
        {
            x[channel] = x[channel - 1] + ChannelWidth(channel - 1) + BoxWidth;
        }

        return x;
    }

    private double[] Rows()
    {
        var y = new double[_gaps.Length];
        y[0] = HeaderHeight;
        for (var row = 1; row < y.Length; row++)
        {
            y[row] = y[row - 1] + GapHeight(row - 1) + _chart.Nodes[row - 1].Height;
        }

        return y;
    }

    private double LaneX(int lane) => _channelX[lane] + ChannelWidth(lane);

    private double TrackX(int channel, string key) =>
        _channelX[channel] + Centred(ChannelWidth(channel), _channels[channel], key);

    private double TrackY(int gap, string key) => _gapY[gap] + Centred(GapHeight(gap), _gaps[gap], key);

    private static double Centred(double room, Tracks tracks, string key) =>
        (room / 2) + ((tracks.Of(key) - ((tracks.Count - 1) / 2.0)) * TrackWidth);

    private DrawnLane DrawLane(Lane lane, int index, IReadOnlyList<string> lines)
    {
        var from = index == 0 ? 0 : _channelX[index] + (ChannelWidth(index) / 2);
        var last = index == _chart.Sop.Lanes.Count - 1;
        var until = last ? Width : _channelX[index + 1] + (ChannelWidth(index + 1) / 2);
        return new DrawnLane(lane, from, until - from, LaneX(index) + (BoxWidth / 2), lines);
    }
}
