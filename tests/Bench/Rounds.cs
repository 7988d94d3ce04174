using System.Globalization;

namespace Ppid.Bench;

/// <summary>Takes turns between a yardstick and measurements, because a disk is not equally fast all the time:
/// every figure is compared with the yardstick right before and right after it.</summary>
internal sealed class Rounds(IMeasurement yardstick, IReadOnlyList<IMeasurement> measurements)
{
    private readonly List<double> yards = [];
    private readonly Dictionary<string, List<double>> rates = measurements.ToDictionary(one => one.Name, _ => new List<double>());
    private readonly Dictionary<string, List<double>> ratios = measurements.ToDictionary(one => one.Name, _ => new List<double>());

    public async Task Run(int count, TimeSpan span)
    {
        foreach (var one in (IMeasurement[])[yardstick, .. measurements])
            await one.PerSecond(span / 4);

        for (var round = 0; round < count; round++)
        {
            foreach (var one in measurements)
                await Compare(one, span);
        }
    }

    public void Print(TextWriter to)
    {
        to.WriteLine("| measured in one run | per second: median [quartiles] | ratio to raw: median [quartiles] |");
        to.WriteLine("|---|---|---|");
        to.WriteLine($"| {yardstick.Name} | {Quartiles(yards, "F0")} | 1 |");
        foreach (var one in measurements)
            to.WriteLine($"| {one.Name} | {Quartiles(rates[one.Name], "F0")} | {Quartiles(ratios[one.Name], "F2")} |");
    }

    private async Task Compare(IMeasurement one, TimeSpan span)
    {
        var before = await yardstick.PerSecond(span / 2);
        var rate = await one.PerSecond(span);
        var after = await yardstick.PerSecond(span / 2);
        yards.AddRange(before, after);
        rates[one.Name].Add(rate);
        ratios[one.Name].Add(rate / ((before + after) / 2));
    }

    private static string Quartiles(List<double> values, string format)
    {
        values.Sort();
        return $"{Text(0.5)} [{Text(0.25)}–{Text(0.75)}]";

        string Text(double share) =>
            values[(int)Math.Round(share * (values.Count - 1))].ToString(format, CultureInfo.InvariantCulture);
    }
}
