using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Ppid.App.Screens;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.App.Calendars.Kaltim;

namespace Ppid.Tests.App.Calendars;

public sealed class Why_this_date
{
    [Fact]
    public async Task Shows_every_day_counted_or_skipped_because()
    {
        var page = await Render(Deadlines.Answer(On("2026-03-06"), Calendar()));

        var days = page.QuerySelectorAll("[data-testid=why-date-day]");
        Assert.Equal(21, days.Length);
        Assert.Equal(10, days.Count(day => day.ClassList.Contains("why-date-counted")));
        Assert.Equal("2026-03-27", days[^1].QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains("hari kerja ke-10", days[^1].TextContent);
        Assert.Contains("why-date-due", days[^1].ClassList);
        Assert.Contains("cuti bersama Hari Suci Nyepi", days[11].TextContent);
        Assert.Contains("keputusan 1", days[11].TextContent);
    }

    [Fact]
    public async Task Names_basis_start_end_and_decrees()
    {
        var page = await Render(Deadlines.Answer(On("2026-03-06"), Calendar()));

        Assert.Equal("Mengapa tanggal ini?", page.QuerySelector("details > summary")!.TextContent);
        var facts = page.QuerySelector("dl")!.TextContent;
        Assert.Contains("UU 14/2008 Pasal 22 ayat (7)", facts);
        Assert.Contains("Jumat, 6 Maret 2026", facts);
        Assert.Contains("Jumat, 27 Maret 2026, pukul 24.00", facts);
        var decree = Assert.Single(page.QuerySelectorAll(".why-date-decrees li"));
        Assert.StartsWith("SKB Menteri Agama Nomor 1497", decree.TextContent);
    }

    [Fact]
    public async Task Breaks_the_days_into_weeks_that_start_on_Monday()
    {
        var page = await Render(Deadlines.Answer(On("2026-03-06"), Calendar()));

        Assert.Equal(
            [.. new[] { 2, 9, 16, 23 }.Select(day => $"Pekan mulai {day} Maret 2026")],
            page.QuerySelectorAll(".why-date-week").Select(week => week.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task Warns_only_while_the_date_is_provisional()
    {
        const string warning = "[data-testid=why-date-provisional]";

        Assert.NotNull((await Render(Deadlines.Answer(On("2027-12-27"), Calendar()))).QuerySelector(warning));
        Assert.Null((await Render(Deadlines.Answer(On("2026-03-06"), Calendar()))).QuerySelector(warning));
    }

    private static async Task<IDocument> Render(Deadline deadline)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?> { [nameof(WhyThisDate.Deadline)] = deadline });
            return (await renderer.RenderComponentAsync<WhyThisDate>(parameters)).ToHtmlString();
        });
        return new HtmlParser().ParseDocument(html);
    }
}
