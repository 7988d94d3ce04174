using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Ppid.App.Flows;

/// <param name="Keep">How long the engine remembers instances that have ended.</param>
public sealed record FlowSettings(TimeSpan Keep)
{
    private const int Days = 30;

    /// <summary>Reads Ppid:Mesin:SimpanHari.</summary>
    public static FlowSettings Read(IConfiguration configuration) =>
        configuration["Ppid:Mesin:SimpanHari"] is not { Length: > 0 } said ? new(TimeSpan.FromDays(Days))
        : int.TryParse(said, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 3650
            ? new(TimeSpan.FromDays(days))
        : throw new InvalidDataException(
            "Ppid__Mesin__SimpanHari harus bilangan hari, 1 sampai 3650. Kosongkan untuk 30 hari.");
}
