using System.Globalization;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.Tests.Host.Ways;

/// <summary>Fills any form of any SOP as a careful officer would: everything that is asked, nothing that is senseless.</summary>
internal sealed class FormFilling(Sop sop, Roster roster, WorkingCalendar calendar)
{
    public static readonly Notice Whole = new(
        true, null, Acceptance.Whole, null, "Laporan kinerja 2025", false, null, "langsung", "hardcopy", 0, null);

    private static readonly Notice Partial = Whole with
    {
        Acceptance = Acceptance.Partial,
        Reason = "Pasal 17 huruf h",
        AnythingBlackedOut = true,
        BlackedOut = "Nomor rekening",
    };

    private static readonly Denial Denied =
        new("b", "UU 30/2000 Pasal 3", "12/UK/2026, 2 Maret 2026", "Merugikan pemilik resep", "Rahasia dagang");

    public StepForm Form(Outcome outcome, CaseFacts facts, DateOnly today) => outcome.Form switch
    {
        FormKind.None => new StepForm.Empty(),
        FormKind.Reason => new StepForm.Reasoned("Berkas belum sesuai; perbaiki bagian kedua."),
        FormKind.Unit => new StepForm.UnitChosen(roster.Units[0].Id, null),
        FormKind.Notice => new StepForm.NoticeFilled(outcome.Does(CaseAction.SubmitDraft) ? Partial : Whole),
        FormKind.Denial => new StepForm.DenialFilled(Denied),
        FormKind.Reply => new StepForm.ReplyFilled(new(ReplyDecision.Upheld, "Uji konsekuensi sudah tepat", null)),
        FormKind.Application => new StepForm.ApplicationFilled(facts.Applicant, facts.Application),
        FormKind.Handover => new StepForm.HandedOver("langsung", "Budi Contoh", null),
        FormKind.Material => new StepForm.MaterialReady("Bahan terlampir."),
        _ => new StepForm.FieldsFilled(Values(outcome, today)),
    };

    /// <summary>What a filing's own form holds; where its first step asks for a reason alone, that.</summary>
    public ListOf<FieldValue> Start(Outcome outcome, DateOnly today) => outcome.Form == FormKind.Reason
        ? [new("alasan", "Alasan", FieldKind.Lines, "Tidak jadi diperlukan.")]
        : Values(outcome, today);

    public ListOf<FieldValue> Values(Outcome outcome, DateOnly today) => outcome.Fields
        .Where(field => field.Kind != FieldKind.File && (field.Required || field.Kind != FieldKind.Accused))
        .Select(field => Value(field, outcome, today)).ToListOf();

    /// <summary>One document for each field that takes some.</summary>
    public static ListOf<Document> Documents(Outcome outcome) => outcome.Fields
        .Where(field => field.Kind == FieldKind.File)
        .Select(field => new Document(
            new string('a', 64), $"{field.Name}.pdf", "application/pdf", 1000, DocumentKind.Material, field.Name))
        .ToListOf();

    private FieldValue Value(FieldSpec field, Outcome outcome, DateOnly today) => field.Kind == FieldKind.Table
        ? new(field.Name, field.Label, field.Kind, "", null, field.Shared,
            field.Columns.Select(column => column.Name).ToListOf(),
            [field.Columns.Select(column => Text(column, outcome, today)).ToListOf()])
        : new(field.Name, field.Label, field.Kind, Text(field, outcome, today), null, field.Shared);

    private string Text(FieldSpec field, Outcome outcome, DateOnly today) => field.Kind switch
    {
        FieldKind.Number or FieldKind.Rupiah =>
            Math.Max(field.Min ?? 1, 1).ToString(CultureInfo.InvariantCulture),
        FieldKind.Date => Day(field, today).ToString("O", CultureInfo.InvariantCulture),
        FieldKind.Choice => field.Options[0].Value,
        FieldKind.YesNo => "ya",
        FieldKind.Scale => "3",
        FieldKind.Email => "budi@example.com",
        FieldKind.Phone => "+6281200000000",
        FieldKind.Nik => "6472010101900001",
        FieldKind.Unit => roster.Units[0].Id,
        FieldKind.Officer or FieldKind.Employee or FieldKind.Accused => Person(field, outcome),
        _ => $"Isi {field.Label}",
    };

    private DateOnly Day(FieldSpec field, DateOnly today) =>
        field.FromDay is > 0 and var days ? calendar.AddWorkingDaysAfter(today, days, "", []).Due : today.AddDays(3);

    /// <summary>Somebody who may take the next step, in the unit that is chosen.</summary>
    private string Person(FieldSpec field, Outcome outcome)
    {
        var next = field.Kind == FieldKind.Officer && outcome.To is { } to ? sop.Lane(sop.Step(to)!.Role) : null;
        var role = field.Role ?? next?.Role;
        var able = roster.Officers.Where(officer => role is null || officer.Roles.Contains(role)).ToList();
        return (able.FirstOrDefault(officer => officer.Unit == roster.Units[0].Id) ?? able[0]).Id;
    }
}
