using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Crash;

/// <summary>The host is killed, stands still for twelve weeks and more of its own time,
/// and is started again.</summary>
public sealed class An_outage_of_sixty_working_days : IDisposable
{
    private static readonly DateTimeOffset Filing = At("2026-02-02T09:00:00+08:00");

    /// <summary>The ten working days of the request have passed; the applicant
    /// objects to the silence.</summary>
    private static readonly DateTimeOffset Objecting = At("2026-03-02T09:00:00+08:00");

    /// <summary>More than sixty working days later.</summary>
    private static readonly DateTimeOffset Return = At("2026-06-15T09:00:00+08:00");

    private readonly string _data = Directory.CreateTempSubdirectory("ppid-padam-").FullName;

    [Fact]
    public async Task Rings_each_rung_once_and_tells_both_sides_afterwards()
    {
        var request = await Filed(Filing, house => Request(house));
        var objection = await Filed(Objecting, house => Objection(house, request));
        var silent = await Filed(Objecting, house => Request(house));
        await Filed(Return, _ => Task.FromResult(silent));

        using var after = new Aftermath(_data);
        var cases = after.Cases();
        var (answer, reply) = (cases[new(silent.Id)], cases[new(objection.Id)]);
        RangOnce(answer, ClockKind.Answer);
        RangOnce(reply, ClockKind.Reply);
        Assert.Single(Sent(answer), "hak-keberatan");
        Assert.Single(Sent(reply), "hak-sengketa");
        Assert.Single(answer.OfType<CaseEvent.ClockStarted>(),
            started => started.Clock == ClockKind.Objection);
        Assert.Single(reply.OfType<CaseEvent.ClockStarted>(), started => started.Clock == ClockKind.Dispute);
        Assert.Equal(after.Mails().Distinct().Count(), after.Mails().Count);
        Assert.Equal(cases.Values.Sum(events => Sent(events).Count()), after.Mails().Count);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static void RangOnce(IReadOnlyList<CaseEvent> events, ClockKind clock)
    {
        var rungs = events.OfType<CaseEvent.ReminderRung>().Where(rung => rung.Clock == clock);
        Assert.Equal([Rung.Before, Rung.Due, Rung.Over], rungs.Select(rung => rung.Rung));
        Assert.Single(events.OfType<CaseEvent.DeadlineLapsed>(), lapsed => lapsed.Clock == clock);
    }

    private static IEnumerable<string> Sent(IEnumerable<CaseEvent> events) =>
        events.OfType<CaseEvent.LetterSent>().Select(sent => sent.Template);

    /// <summary>Runs the host at that time until everything due is done, lets
    /// somebody file, kills it.</summary>
    private async Task<Promised> Filed(DateTimeOffset now, Func<Uri, Task<Promised>> file)
    {
        using var host = HostProcess.Start(
            _data, ("ASPNETCORE_ENVIRONMENT", "Development"), ("Ppid__Clock__Start", now.ToString("O")));
        var house = await host.Ready();
        using var watched = new Aftermath(_data);
        await watched.Settled(now);
        var filed = await file(house);
        await watched.Settled(now);
        host.Kill();
        return filed;
    }

    private static Task<Promised> Request(Uri house) => Send(house, "permohonan-informasi", Applicants.Siti);

    private static Task<Promised> Objection(Uri house, Promised request) =>
        Send(house, "keberatan-informasi", new()
        {
            ["permohonan"] = request.Id,
            ["tiket"] = request.Ticket,
            ["alasan"] = "c",
            ["tujuan"] = "Penulisan skripsi",
            ["kasus_posisi"] = "Sepuluh hari kerja telah lewat tanpa pemberitahuan.",
        });

    private static async Task<Promised> Send(Uri house, string sop, Dictionary<string, string> fields)
    {
        using var http = new HttpClient();
        using var sent = await http.PostAsJsonAsync(new Uri(house, $"/api/cases/{sop}"), fields);
        Assert.True(sent.StatusCode == HttpStatusCode.Created, await sent.Content.ReadAsStringAsync());
        return (await sent.Content.ReadFromJsonAsync<Promised>())!;
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
