using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;

namespace Ppid.App.Web.Hooks;

/// <summary>POST /hooks/sendgrid/events: SendGrid tells what became of letters. Believed for its signature; not there
/// where no key is set. What it repeats is noted once.</summary>
internal static class SendGridEndpoint
{
    private const int MostBytes = 4 << 20;

    private static readonly Actor SendGrid = Actor.Clockwork with { Via = "laporan SendGrid" };

    private static readonly Failure Unsigned = new(
        StatusCodes.Status403Forbidden, "tanda-tangan-salah", "Laporan tidak dipercaya",
        "Tanda tangan laporan ini tidak cocok dengan kuncinya, atau laporannya sudah lama.");

    public static IReadOnlyList<Route> All { get; } =
        [new("POST", "/hooks/sendgrid/events", "sendgrid-peristiwa", Receive)];

    private static async Task<IResult> Receive(HttpContext context)
    {
        if (context.Service<WebSettings>().SendGridKey is not { } key) return await Answers.NotFound(context);
        if (await Wire.Bytes(context, MostBytes) is not { } body) return await Answers.Error(context, Failure.TooLarge);
        return IsSigned(context, key, body)
            ? await Note(context, Reports(body))
            : await context.Service<Throttle>().Refuse(context, "laporan") ?? await Answers.Error(context, Unsigned);
    }

    private static IReadOnlyList<SendGridReport> Reports(byte[] body)
    {
        try
        {
            return SendGridReport.Read(body);
        }
        catch (JsonException)
        {
            throw new UnreadableInputException("Laporan ini bukan daftar JSON.");
        }
    }

    private static bool IsSigned(HttpContext context, string key, byte[] body)
    {
        using var expected = new SendGridSignature(key);

        // Real time: the office's own clock may run a thousand times faster.
        return expected.Accepts(context.Request.Headers, body, context.Service<WallClock>().Now);
    }

    /// <summary>A post may bring hundreds, of as many cases: they do not wait for each other, and one that cannot be
    /// written takes no other along. Its fault is told at the end: the whole post comes again.</summary>
    private static async Task<IResult> Note(HttpContext context, IReadOnlyList<SendGridReport> reports)
    {
        var faults = new ConcurrentQueue<Exception>();
        var abreast = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = context.RequestAborted };
        await Parallel.ForEachAsync(reports.GroupBy(report => report.Effect.Split(':')[0]), abreast, async (ofOneCase, cancel) =>
        {
            try
            {
                foreach (var report in ofOneCase) await Note(context, report, cancel);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                faults.Enqueue(fault);
            }
        });
        if (faults.TryPeek(out var first)) ExceptionDispatchInfo.Throw(first);
        return Results.Ok();
    }

    private static async Task Note(HttpContext context, SendGridReport report, CancellationToken cancel)
    {
        if (await context.Service<ICaseStore>().Effect(report.Effect, cancel)
            is { Effect: { Kind: Recorder.LetterEffect } owed })
        {
            var template = Ledger.Read<Letter>(owed.Json).Template.StableName();
            var note = new CaseCommand.ReportDelivery(
                context.Now(), SendGrid, owed.Id, template, report.To, report.Fault, report.Reason, report.Id);
            await context.Service<CaseDesk>().Handle($"sendgrid:{report.Id}", new(owed.Stream), note, cancel);
        }
    }
}
