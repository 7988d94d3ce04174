using System.Globalization;
using System.Text.Json.Serialization;
using Ppid.Domain;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>One day of the explanation, as the calendar API shows it.</summary>
public sealed record ExplainedDay(
    [property: JsonPropertyName("date")] DateOnly Date,
    [property: JsonPropertyName("counted")] bool Counted,
    [property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("decree")] string? Decree);

/// <summary>The answer of <c>GET /api/calendar/{office}/add</c>; its JSON names are fixed.</summary>
/// <param name="Date">Last day of the count, local to the office.</param>
public sealed record AddWorkingDaysAnswer(
    [property: JsonPropertyName("date")] DateOnly Date,
    [property: JsonPropertyName("provisional")] bool Provisional,
    [property: JsonPropertyName("explanation")] ListOf<ExplainedDay> Explanation)
{
    private const int MostWorkingDays = 366;
    private const string FromRemedy =
        "Isi tanggal yang ada di kalender dengan bentuk TTTT-BB-HH, misalnya 2026-03-02.";
    private const string CountRemedy = "Isi jumlah hari kerja dengan angka bulat 1 sampai 366.";

    /// <summary>Far enough from the last date there is to count the most working days, weekends and
    /// holidays.</summary>
    private static readonly DateOnly LastStart = DateOnly.MaxValue.AddYears(-3);

    private static readonly Dictionary<string, string[]> NoErrors = [];

    /// <summary>Answers the two query values as they came, or says which of them is unreadable.</summary>
    public static AddWorkingDaysOutcome For(string? from, string? workingDays, WorkingCalendar calendar)
    {
        if (Start(from) is { } start && Count(workingDays) is { } count)
        {
            return new AddWorkingDaysOutcome(Of(calendar.AddWorkingDays(start, count, "", [])), NoErrors);
        }

        return new AddWorkingDaysOutcome(null, Errors(Start(from), Count(workingDays)));
    }

    private static AddWorkingDaysAnswer Of(Deadline deadline) => new(
        deadline.Due,
        deadline.Provisional,
        deadline.Explanation.Select(d => new ExplainedDay(d.Date, d.Counted, d.Reason, d.Decree)).ToListOf());

    private static DateOnly? Start(string? from) => IsoDay.Read(from) is { } date && date <= LastStart ? date : null;

    private static int? Count(string? workingDays) =>
        int.TryParse(workingDays, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= MostWorkingDays ? count : null;

    private static Dictionary<string, string[]> Errors(DateOnly? start, int? count)
    {
        var errors = new Dictionary<string, string[]>();
        if (start is null) errors["from"] = [FromRemedy];
        if (count is null) errors["workingDays"] = [CountRemedy];
        return errors;
    }
}

/// <summary>The answer, or the error of each unreadable query value by its name.</summary>
public sealed record AddWorkingDaysOutcome(
    AddWorkingDaysAnswer? Answer, IReadOnlyDictionary<string, string[]> Errors);
