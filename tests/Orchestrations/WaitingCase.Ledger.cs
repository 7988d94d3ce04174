using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.Tests.Orchestrations;

/// <summary>What the store says of it.</summary>
internal sealed partial class WaitingCase
{
    private static StoredEvent Filed => Ledger.Seal<CaseEvent>(
        Ledger.Genesis, Id.Value, 1, HourAgo, new CaseEvent.Submitted(
            HourAgo, Actor.Clockwork, Id, "dp2kukm", Sop, "sidik", "1/PPID/2026", new DateOnly(2026, 3, 2), "portal",
            Applicant.Of("Budi"), new Application.Filled("Anggaran", []), []));

    private static StoredEvent Closed => Ledger.Seal<CaseEvent>(
        Filed.Hash, Id.Value, 2, HourAgo, new CaseEvent.Closed(HourAgo, Actor.Clockwork, Closing.Completed));

    /// <summary>In the store: one event an hour ago, one row, and a letter that is owed since.</summary>
    private Task<Appended> File() => Store.Append(
        new(Id.Value, 0, "terima", Id.Value,
            [Filed],
            [new($"{Id}:1:0", Id.Value, 1, 0, "surat", "{}")], [], Row("berjalan"), []),
        Always);

    /// <summary>In the store: the letter went out and the case is closed.</summary>
    public Task<Appended> Close() => Store.Append(
        new(Id.Value, 1, "tutup", Id.Value, [Closed], [], [], Row("selesai"),
            [$"{Id}:1:0"]),
        Always);

    /// <summary>In the office's ledger: what an administrator did to one of its own flows.</summary>
    public Task<Appended> Note(TendedFlow flow)
    {
        var stream = OfficeBook.Stream("dp2kukm");
        OfficeEvent noted = new OfficeEvent.FlowTended(
            HourAgo, new(ActorKind.Admin, "nur", "Nur Contoh", "sesi admin"), flow.Id, flow.Last, "Pindah gudang data");
        return Store.Append(
            new(stream, 0, "mesin", stream, [Ledger.Seal(Ledger.Genesis, stream, 1, HourAgo, noted)], [], [], null, []),
            Always);
    }

    /// <summary>In the office's ledger: an effect that is owed.</summary>
    public Task<Appended> Owe(string kind)
    {
        var stream = OfficeBook.Stream("dp2kukm");
        OfficeEvent loaded = new OfficeEvent.DecreeLoaded(HourAgo, Actor.Clockwork, "1/2026", "");
        return Store.Append(
            new(stream, 0, "utang", stream, [Ledger.Seal(Ledger.Genesis, stream, 1, HourAgo, loaded)],
                [new($"{stream}:1:0", stream, 1, 0, kind, "{}")], [], null, []),
            Always);
    }

    private static CaseSummary Row(string status) => new(
        Id.Value, "dp2kukm", Sop, "K-07", "1/PPID/2026", status, "4", [], "Anggaran", "Budi", HourAgo, null, false, false,
        null, "1/PPID/2026");
}
