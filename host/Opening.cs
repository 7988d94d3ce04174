using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Move;
using Ppid.Host.Demo;

namespace Ppid.Host;

/// <summary>What happens once at start: calendars and the list compared, then the addresses printed.</summary>
internal static class Opening
{
    /// <summary>Refuses to open an office that moved away; recounts running deadlines when the calendar files changed
    /// since the last start, and brings the list up to this program; loads the demonstration set where it is asked for.</summary>
    public static async Task Prepare(
        IServiceProvider services, HouseSettings settings, CancellationToken cancel)
    {
        await services.GetRequiredService<MoveMarks>().RefuseUnlessHere(cancel);
        await services.GetRequiredService<CalendarWatch>().Compare(cancel);
        await services.GetRequiredService<RowWatch>().Compare(cancel);
        var demo = services.GetRequiredService<DemoSet>();
        await (settings.Demo ? demo.Load(cancel) : demo.RefuseIfLoaded(cancel));
        if (settings.Demo)
        {
            await services.GetRequiredService<DemoKey>().Load(cancel);
        }
    }

    public static async Task Announce(WebApplication app, HouseSettings settings)
    {
        var addresses = app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses;
        var lines = new List<string>
        {
            "",
            "  PpidServerless siap.",
            $"  Alamat       {string.Join(", ", addresses)}",
            $"  Data         {settings.Data}",
            $"  Surat keluar {settings.Smtp?.ToString() ?? settings.Outbox}",
        };
        if (await app.Services.GetRequiredService<SignInLinks>().First(CancellationToken.None) is { } first)
        {
            var root = (settings.Common.Address ?? addresses.First()).TrimEnd('/');
            lines.Add($"  Admin pertama {root}/kelola/masuk/{first} (sekali pakai, berlaku 24 jam)");
        }

        if (settings.Demo)
        {
            lines.Add($"  Peragaan     PIN semua pejabat contoh: {DemoSet.Pin}");
            lines.Add($"  Kunci API    {app.Services.GetRequiredService<DemoKey>().Secret} (docs/api.http)");
        }

        if (settings.TimeLapsed)
        {
            var speed = settings.ClockSpeed.ToString("N0", CultureInfo.GetCultureInfo("id-ID"));
            lines.Add($"  Waktu        dipercepat {speed} kali, mulai {settings.ClockStart:O}");
        }

        await Console.Out.WriteLineAsync(string.Join(Environment.NewLine, [.. lines, ""]));
    }
}
