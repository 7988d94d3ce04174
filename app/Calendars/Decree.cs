using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>What one decree does to the closed days of one year.</summary>
/// <param name="Number">As cited: "SKB Menteri Agama Nomor 933 Tahun 2025, …".</param>
/// <param name="Office">The only office it binds; null for all offices.</param>
/// <param name="Complete">True for the decree that lists the whole year and so makes it covered.</param>
/// <param name="Withdrawn">Days that were closed before and are no longer; applied before <paramref
/// name="Added"/>.</param>
public sealed record Decree(
    int Year,
    string Number,
    DateOnly IssuedOn,
    string? Office,
    bool Complete,
    ListOf<ClosedDay> Added,
    ListOf<DateOnly> Withdrawn)
{
    public bool Binds(string office) => Office is null || Office == office;
}

/// <summary>A decree with the place it was read from, so that a later contradiction can name the
/// line.</summary>
internal sealed record DecreeText(
    string File, int Line, Decree Decree, IReadOnlyDictionary<DateOnly, int> Lines)
{
    public Fault Fault(DateOnly day, string field, string problem, string remedy) =>
        new(File, Lines.GetValueOrDefault(day, Line), field, problem, remedy);
}
