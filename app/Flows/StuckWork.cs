using Microsoft.Extensions.Logging;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Letters.Wording.Shared;
using Ppid.App.Mail;
using Ppid.App.Web;
using Ppid.Domain.Offices;

namespace Ppid.App.Flows;

/// <summary>Work that a decision owes and that fails again and again: a publication, a request made of a complaint, tasks
/// to be moved. It is tried every hour for ever; a person is told once, for nobody else would notice.</summary>
public sealed partial class StuckWork(
    ICaseStore store, OfficeBook offices, OfficerMail mail, IPostOffice post, SiteAddress site,
    TimeProvider time, ILogger<StuckWork> log)
{
    /// <summary>About ten minutes of failures.</summary>
    private const int Enough = 6;
    private const int Most = 1000;

    /// <summary>Tells every administrator of the office when an effect has failed often enough, once.</summary>
    public async Task Note(OutboxEntry entry, string error, CancellationToken cancel)
    {
        if (entry.Attempts + 1 != Enough) return;

        var office = offices.InForce((await OfficeOf(entry.Effect.Stream, cancel)).Id, cancel);
        foreach (var admin in (await office).Roster.Officers.Where(officer => officer.Roles.Contains(SignInLinks.Role)))
        {
            try
            {
                await post.Send(await Write(await office, admin, entry.Effect, error), cancel);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The page of undelivered letters shows it all the same.
                NotTold(log, fault is MailNotTakenException ? null : fault, entry.Effect.Id);
            }
        }
    }

    /// <summary>What of an office has failed often enough, oldest first. The longest pause is an hour, so whatever is
    /// owed is due within it.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> Of(string office, CancellationToken cancel)
    {
        var soon = time.GetUtcNow().AddHours(1.5);
        var stuck = new List<OutboxEntry>();
        foreach (var entry in (await store.DueEffects(soon, Most, cancel)).Where(each => each.Attempts >= Enough && IsOurs(each)))
        {
            if ((await OfficeOf(entry.Effect.Stream, cancel)).Id == office) stuck.Add(entry);
        }

        return stuck;
    }

    /// <summary>Letters, messages and webhooks are given up or shown in their own places.</summary>
    public static bool IsOurs(OutboxEntry entry) =>
        entry.Effect.Kind is not (Recorder.LetterEffect or Mail.Incoming.MailIntake.SortEffect or Webhooks.News.Effect);

    private async Task<Offices.OfficeFile> OfficeOf(string stream, CancellationToken cancel) =>
        offices.All.FirstOrDefault(each => OfficeBook.Stream(each.File.Id) == stream)?.File
        ?? (await store.Summary(stream, cancel) is { } row ? offices.Find(row.Office)?.File : null)
        ?? offices.Main.File;

    private Task<OutgoingMail> Write(OfficeInForce office, Officer admin, OwedEffect effect, string error) =>
        mail.Write<WorkStuck>(office.File, admin, $"macet:{effect.Id}:{admin.Id}", time.GetUtcNow(), new()
        {
            [nameof(WorkStuck.Name)] = admin.Name,
            [nameof(WorkStuck.Stream)] = effect.Stream,
            [nameof(WorkStuck.Work)] = Words(effect.Kind),
            [nameof(WorkStuck.Error)] = error,
            [nameof(WorkStuck.Link)] = site.Url("/kelola/surat"),
        });

    /// <summary>What kind of work it is, in Indonesian.</summary>
    public static string Words(string kind) => kind switch
    {
        FollowUps.Announce => "mengumumkan dokumen atau daftar",
        FollowUps.Survey => "mencatat jawaban survei",
        FollowUps.Request => "mendaftarkan pengaduan sebagai permohonan informasi",
        Recorder.LinkEffect => "menautkan keberatan dengan permohonannya",
        Recorder.ResendEffect => "mengirim ulang surat",
        OfficeDesk.RecountEffect => "menghitung ulang batas waktu",
        OfficeDesk.HandOverEffect => "mengalihkan tugas kepada pengganti",
        OfficeDesk.HandBackEffect => "mengembalikan tugas dari pengganti",
        _ => kind,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Nobody could be told that effect {Effect} is stuck")]
    private static partial void NotTold(ILogger logger, Exception? error, string effect);
}
