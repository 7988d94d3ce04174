using System.Globalization;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.Domain;

public sealed class A_day_in_a_file : IDisposable
{
    private readonly CultureInfo _ours = CultureInfo.CurrentCulture;

    [Theory]
    [InlineData("id-ID", "the office's own")]
    [InlineData("th-TH", "2026 is the year 2569")]
    [InlineData("ar-SA", "2026 is the year 1447")]
    [InlineData("fa-IR", "2026 is the year 1404")]
    public void Is_the_same_day_by_whatever_calendar_the_machine_counts(string culture, string because)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var day = new DateOnly(2026, 3, 7);
        var field = new FieldValue("tanggal", "Tanggal", FieldKind.Date, IsoDay.Write(day));

        Assert.True(field is { Value: "2026-03-07" } && field.Day == day, because);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-3-7")]
    [InlineData("07-03-2026")]
    [InlineData("2026-02-29")]
    public void Is_none(string text) => Assert.Null(IsoDay.Read(text));

    public void Dispose() => CultureInfo.CurrentCulture = _ours;
}
