using System.Globalization;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Desk;

/// <summary>Numbers that are given in the middle of a case: of outgoing letters, orders, decrees. Each is reserved once
/// for one decision; asked again for the same decision, the same number comes back, and one whose decision did
/// not come about stays in the ledger as void.</summary>
public sealed class SeriesNumbers(ICaseStore store, OfficeBook offices)
{
    /// <summary>The series whose next number the outcome needs; null for none.</summary>
    public static string? Needed(Sop sop, Outcome outcome) =>
        outcome.Does(CaseAction.GiveNumber) ? outcome.Series
        : outcome.Does(CaseAction.IssuePaper) && outcome.Paper is { } paper ? sop.Paper(paper)?.Series
        : null;

    /// <summary>The ledger of one number.</summary>
    public static string Stream(string series, string office, int year, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"nomor-{series}-{office}-{year}-{number:D6}");

    /// <param name="decision">What it is reserved for: case, task and outcome.</param>
    public async Task<string> Reserve(
        string office, string series, string decision, CaseCommand command, CancellationToken cancel)
    {
        var now = await offices.InForce(office, cancel);
        var year = now.Calendar.LocalDate(command.At).Year;
        var appended = await store.Open(
            $"{office}/{series}", year, $"nomor:{series}:{decision}", Build, cancel);
        return appended switch
        {
            Appended.Written written => written.Answer,
            Appended.Repeated first => first.Answer,
            _ => throw new ConcurrencyException(),
        };

        Append Build(int number)
        {
            var written = now.File.Numbers[series].Write(number, year);
            var stream = Stream(series, office, year, number);
            OfficeEvent reserved = new OfficeEvent.NumberReserved(
                command.At.ToUniversalTime(), command.By, series, written, decision);
            return new(
                stream, 0, $"nomor:{series}:{decision}", written,
                [Ledger.Seal(Ledger.Genesis, stream, 1, reserved.At, reserved)], [], [], null, []);
        }
    }
}
