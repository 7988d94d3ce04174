using System.Collections.Concurrent;
using Ppid.App.Offices;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;

namespace Ppid.App.Desk;

/// <summary>An office as it is in force: its files, its ledger, and what both amount to.</summary>
public sealed record OfficeInForce(
    Office Office, Roster Roster, WorkingCalendar Calendar, OfficeRecord Record)
{
    public OfficeFile File => Office.File;
}

/// <summary>The offices this installation serves. Files say who and what; each office's own ledger adds
/// substitutes and decrees, and is read anew for every decision: nothing goes stale.</summary>
public sealed class OfficeBook(ICaseStore store, OfficeData data, CalendarTexts texts)
{
    /// <summary>Calendars are costly to build and depend on nothing but the office and the
    /// decrees it has loaded.</summary>
    private readonly ConcurrentDictionary<(string Office, int Decrees), WorkingCalendar> _calendars = new();
    private readonly ConcurrentDictionary<string, OfficeRecord> _records = new();

    /// <summary>The main office first.</summary>
    public IEnumerable<Office> All => data.Offices.Values.OrderByDescending(office => office == Main);

    /// <summary>The one office of a small installation; of several the one that is marked, else the first.</summary>
    public Office Main => data.Main;

    public static string Stream(string office) => $"kantor-{office}";

    /// <summary>Throws <see cref="KeyNotFoundException"/> for an office that is not installed here.</summary>
    public async Task<OfficeInForce> InForce(string office, CancellationToken cancel)
    {
        var files = Find(office) ?? throw new KeyNotFoundException($"No office '{office}'.");
        var record = await Record(office, cancel);
        var calendar = _calendars.GetOrAdd(
            (office, record.Decrees.Count), _ => texts.For(files.File, record.Decrees));
        return new(files, files.Roster with { Substitutions = record.Substitutions }, calendar, record);
    }

    /// <summary>Folds only what is new since the last look: sign-ins and PINs make this ledger long over the
    /// years. The store is asked each time, so what another process appended is seen too.</summary>
    private async Task<OfficeRecord> Record(string office, CancellationToken cancel)
    {
        var known = _records.GetValueOrDefault(office, OfficeRecord.Start);
        var newer = await store.LoadAfter(Stream(office), known.Version, cancel);
        return newer.Count == 0 ? known : _records[office] = Fold(known, newer);
    }

    public Office? Find(string office) => data.Offices.GetValueOrDefault(office);

    /// <summary>The office's own ledger.</summary>
    public async Task<(OfficeRecord Record, IReadOnlyList<StoredEvent> Stored)> Read(
        string office, CancellationToken cancel)
    {
        var stored = await store.Load(Stream(office), cancel);
        return (Fold(OfficeRecord.Start, stored), stored);
    }

    private static OfficeRecord Fold(OfficeRecord known, IEnumerable<StoredEvent> newer) =>
        newer.Select(e => Ledger.Read<OfficeEvent>(e.Json)).Aggregate(known, OfficeDecider.Evolve);
}
