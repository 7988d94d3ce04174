using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ppid.App.Sops;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Domain.Surveys;

namespace Ppid.App.Desk;

/// <summary>Responses of the satisfaction survey: too many for the ledger of the case they belong to, so each day has
/// a stream of its own beside it, with the same chain of hashes. Nothing in them tells who answered.</summary>
public sealed class SurveyDesk(ICaseStore store, OfficeBook offices, SopCatalogue sops)
{
    private const int Attempts = 8;

    /// <summary>The survey that collects responses in an office today; null when none does.</summary>
    public async Task<RunningSurvey?> Running(string office, DateTimeOffset now, CancellationToken cancel)
    {
        var today = (await offices.InForce(office, cancel)).Calendar.LocalDate(now);
        foreach (var sop in sops.InForce(today).Where(each => each.Office == office && each.Collection is not null))
        {
            var open = await store.Find(
                new CaseQuery(Sop: sop.Id, Status: "berjalan", Office: office, Take: 50), cancel);
            foreach (var row in open.Rows.Where(row => row.Step == sop.Collection!.No))
            {
                var id = new CaseId(row.Stream);
                if (await Covers(id, today, cancel)) return new(id, sop, today);
            }
        }

        return null;
    }

    /// <summary>Records one response. A repeated <paramref name="commandId"/> is recorded once.</summary>
    public async Task<Refusal?> Record(
        string commandId, string office, DateTimeOffset now, ListOf<FieldValue> answers, CancellationToken cancel)
    {
        if (await store.Answered(commandId, cancel) is not null)
        {
            return null;
        }

        if (await Running(office, now, cancel) is not { } survey)
        {
            return Refusal.NoSurvey;
        }

        var stream = Stream(survey.Case, survey.Today);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await store.Append(await Next(stream, commandId, now, answers, cancel), cancel)
                is not Appended.Conflict)
            {
                return null;
            }
        }

        throw new ConcurrencyException();
    }

    /// <summary>Records a response that was given in a case: under a name and an hour that do not lead back to it.</summary>
    public async Task<Refusal?> RecordApart(
        string commandId, string office, DateTimeOffset at, ListOf<FieldValue> answers, CancellationToken cancel)
    {
        var calendar = (await offices.InForce(office, cancel)).Calendar;
        var midnight = calendar.EndOf(calendar.LocalDate(at).AddDays(-1));
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(commandId)));
        return await Record($"survei-tamu:{name}", office, midnight, answers, cancel);
    }

    /// <summary>What all responses of a survey amount to so far.</summary>
    public async Task<SurveyResult> Tally(CaseFacts survey, DateOnly today, CancellationToken cancel)
    {
        var responses = new List<ListOf<FieldValue>>();
        var last = survey.Values.Day("akhir") is { } end && end < today ? end : today;
        for (var day = survey.Values.Day("awal") ?? survey.ReceivedOn; day <= last; day = day.AddDays(1))
        {
            var stored = await store.Load(Stream(survey.Id, day), cancel);
            responses.AddRange(stored.Select(each => Ledger.Read<CaseEvent>(each.Json))
                .OfType<CaseEvent.SurveyAnswered>().Select(each => each.Answers));
        }

        return Satisfaction.Of(responses);
    }

    /// <summary>A period that is over takes no answers, also where the clockwork has not closed it yet: they would not be
    /// counted.</summary>
    private async Task<bool> Covers(CaseId survey, DateOnly day, CancellationToken cancel)
    {
        var values = (await History.Of(store, survey, cancel)).State.Known?.Values ?? [];
        return day >= (values.Day("awal") ?? DateOnly.MinValue) && day <= (values.Day("akhir") ?? DateOnly.MaxValue);
    }

    private async Task<Append> Next(
        string stream, string commandId, DateTimeOffset now, ListOf<FieldValue> answers, CancellationToken cancel)
    {
        var stored = await store.Load(stream, cancel);
        var previous = stored.Count == 0 ? Ledger.Genesis : stored[^1].Hash;
        CaseEvent answered = new CaseEvent.SurveyAnswered(now.ToUniversalTime(), Respondent, answers);
        return new(
            stream, stored.Count, commandId, stream,
            [Ledger.Seal(previous, stream, stored.Count + 1, answered.At, answered)], [], [], null, []);
    }

    private static string Stream(CaseId survey, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{survey}~{day:yyyyMMdd}");

    private static readonly Actor Respondent = new(ActorKind.Applicant, "responden", "Responden", "survei");
}

/// <param name="Today">Local day of the office.</param>
public sealed record RunningSurvey(CaseId Case, Sop Sop, DateOnly Today)
{
    /// <summary>The form of a response: the entry step with the elements of the survey.</summary>
    public Outcome Form => Sop.Steps.Where(step => step.Kind == StepKind.Entry)
        .SelectMany(step => step.Outcomes)
        .First(outcome => outcome.Fields.Any(each => each.Kind == FieldKind.Scale));
}
