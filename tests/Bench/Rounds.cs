using System.Globalization;

namespace Ppid.Bench;

/// <summary>Takes turns between a yardstick and measurements, because a disk is not equally fast all the
/// time: every figure is compared with the yardstick right before and right after it.</summary>
internal sealed class Rounds(IMeasurement yardstick, IReadOnlyList<IMeasurement> measurements)
{
    private readonly List<double> yards = [];
    private readonly List<(string Name, double Rate, double Ratio)> readings = [];

    public async Task Run(int count, TimeSpan span)
    {
        foreach (var one in (IMeasurement[])[yardstick, .. measurements])
        {
            await one.PerSecond(span / 4);
        }

        for (var round = 0; round < count; round++)
        {
            foreach (var one in measurements)
            {
                await Compare(one, span);
            }
        }
    }

    public void Print(TextWriter to)
    {
        to.WriteLine("| median [quartiles] of one run | per second | ratio to raw |");
        to.WriteLine("|---|---|---|");
        to.WriteLine($"| {yardstick.Name} | {Quartiles(yards, "F0")} | 1 |");
        foreach (var one in measurements)
        {
            var own = readings.Where(reading => reading.Name == one.Name).ToList();
            var rates = Quartiles(own.Select(reading => reading.Rate), "F0");
            var ratios = Quartiles(own.Select(reading => reading.Ratio), "F2");
            to.WriteLine($"| {one.Name} | {rates} | {ratios} |");
        }
    }

    private async Task Compare(IMeasurement one, TimeSpan span)
    {
        var before = await yardstick.PerSecond(span / 2);
        var rate = await one.PerSecond(span);
        var after = await yardstick.PerSecond(span / 2);
        yards.AddRange(before, after);
        readings.Add((one.Name, rate, rate / ((before + after) / 2)));
    }

    private static string Quartiles(IEnumerable<double> values, string format)
    {
        double[] sorted = [.. values.Order()];
        return $"{Text(0.5)} [{Text(0.25)}–{Text(0.75)}]";

        string Text(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))]
            .ToString(format, CultureInfo.InvariantCulture);
    }
}
