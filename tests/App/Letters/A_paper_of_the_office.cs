using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Offices;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Ppid.Tests.App.Pdf;
using Xunit;

namespace Ppid.Tests.App.Letters;

/// <summary>The disposition sheet of an incoming letter (K-15), as the SOP of the office has it.</summary>
public sealed class A_paper_of_the_office
{
    private static readonly OfficeData Data = OfficeData.Load(Repository.Sops);
    private static readonly Office Office = Data.Offices["dp2kukm"];

    private static readonly Sop Sop =
        Data.Sops.InForce("dp2kukm", "surat-masuk", new(2026, 3, 2))!;

    [Fact]
    public void Says_what_was_written_and_whose_words_they_are()
    {
        var text = Read(Write(Office.Roster));

        Assert.Contains("LEMBAR DISPOSISI", text, StringComparison.Ordinal);
        Assert.Contains("Dinas Perhubungan", text, StringComparison.Ordinal);
        Assert.Contains("Mohon arahan.", text, StringComparison.Ordinal);
        Assert.Contains("Dewi Contoh, Sekretaris", text, StringComparison.Ordinal);
        Assert.Contains("Hadiri dan laporkan.", text, StringComparison.Ordinal);
        Assert.Contains("Bidang Perdagangan", text, StringComparison.Ordinal);
        Assert.Contains("Ditandatangani secara elektronik", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_signed_by_a_substitute_as_one()
    {
        var roster = Office.Roster with
        {
            Substitutions = [new("arif", "ratna", "Plh", new(2026, 3, 1), null, "800/12/2026")],
        };

        Assert.Contains("Plh. Kepala Dinas", Read(Write(roster)), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_same_bytes_each_time() =>
        Assert.Equal(Write(Office.Roster).Content, Write(Office.Roster).Content);

    [Fact]
    public void Stands_only_where_one_was_issued() =>
        Assert.All(
            new[] { "0", "1", "99", "-1", "x", "" },
            seq => Assert.Null(IssuedPaper.Write(Case(Office.Roster), SampleOffice.Head, seq)));

    private static string Read(PaperLetter paper) => PdfLines.AllText(new ParsedPdf(paper.Content));

    private static PaperLetter Write(Roster roster)
    {
        var open = Case(roster);
        var seq = open.History.Events.ToList().FindIndex(each => each is CaseEvent.PaperIssued) + 1;
        return IssuedPaper.Write(open, SampleOffice.Head, $"{seq}")!;
    }

    /// <summary>Recorded, initialled, passed on by the secretary, and directed by the head of the office.</summary>
    private static OpenCase Case(Roster roster)
    {
        var rules = new Rules(Sop, roster, SampleOffice.Calendar);
        var events = new List<CaseEvent>(Decided(CaseFile.Start, rules, new CaseCommand.Submit(
            Story.Local(2, 9), By("sari", roster), CaseId.For("surat-masuk", "dp2kukm", 2026, 12),
            "000012/SM/DP2KUKM/2026", "meja kerja", Applicant.Of(roster.Officer("sari")!), new Application.Filled("Undangan rapat", Letter),
            [new("ab", "surat.pdf", "application/pdf", 10, DocumentKind.Material, "scan")])));
        Take(events, rules, "paraf");
        Take(events, rules, "ke-kepala-dinas", Text("disposisi_sekretaris", "Disposisi Sekretaris", "Mohon arahan."));
        Take(events, rules, "arahkan", Text("arahan_kepala_dinas", "Arahan Kepala Dinas", "Hadiri dan laporkan."),
            new FieldValue("unit", "Bidang yang menangani", FieldKind.Unit, "bidang-perdagangan", "Bidang Perdagangan"));
        var stored = events.Select((each, index) =>
            Ledger.Seal(Ledger.Genesis, "surat-masuk", index + 1, each.At, each)).ToList();
        return new(
            new(stored, events, CaseFolding.Replay(events)),
            new(Office, roster, SampleOffice.Calendar, OfficeRecord.Start), rules);
    }

    private static readonly ListOf<FieldValue> Letter =
    [
        new("asal_surat", "Asal surat", FieldKind.Text, "Dinas Perhubungan"),
        new("nomor_surat", "Nomor surat", FieldKind.Text, "551/12/2026"),
        new("tanggal_surat", "Tanggal surat", FieldKind.Date, "2026-02-27"),
        new("tanggal_diterima", "Tanggal surat tiba di kantor", FieldKind.Date, "2026-03-02"),
        new("perihal", "Perihal", FieldKind.Text, "Undangan rapat angkutan lebaran"),
        new("sifat", "Sifat surat", FieldKind.Choice, "segera", "Segera"),
    ];

    private static FieldValue Text(string name, string label, string text) => new(name, label, FieldKind.Lines, text);

    private static void Take(List<CaseEvent> events, Rules rules, string outcome, params FieldValue[] values)
    {
        var state = CaseFolding.Replay(events);
        var task = state.Known!.Tasks[0];
        StepForm form = values.Length == 0 ? new StepForm.Empty() : new StepForm.FieldsFilled(values.ToListOf());
        events.AddRange(Decided(state, rules, new CaseCommand.TakeOutcome(
            Story.Local(2, 10), By(task.Officer!, rules.Roster), task.Number, outcome, form, [])));
    }

    private static ListOf<CaseEvent> Decided(CaseFile state, Rules rules, CaseCommand command) =>
        Assert.IsType<Decision.Accepted>(CaseDecider.Decide(command, state, rules)).Events;

    private static Actor By(string officer, Roster roster) =>
        new(ActorKind.Officer, officer, roster.Officer(officer)!.Name, "uji");
}
