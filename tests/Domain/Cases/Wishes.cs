using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>A command as somebody might give it in any state, sensible or not.</summary>
/// <param name="Calendar">The calendar in force, where it is not the usual one.</param>
internal sealed record Wish(string Name, Func<string, Deed> On, WorkingCalendar? Calendar = null);

/// <summary>Of every command a sensible wish and, where there is anything to get
/// wrong, a senseless one.</summary>
internal static class Wishes
{
    public static IReadOnlyList<Wish> All { get; } =
    [
        new("Submit", day => Deeds.Filed(day)),
        new("Submit, proxy without power", day =>
            Deeds.Filed(day) with { Applicant = Budi with { Kind = ApplicantKind.Proxy } }),
        new("Submit, objection without ground", day => Deeds.Objected(day, [])),
        new("Confirm", day => new CaseCommand.Confirm(At(day), Officer("rina"), Budi, Budget)),
        new("Confirm, by the applicant", day => new CaseCommand.Confirm(At(day), Citizen, Budi, Budget)),
        new("TakeOutcome, in turn", day => InTurn(day)),
        new("TakeOutcome, empty form",
            day => Take(day, Officer("rina"), 3, "tersedia", new StepForm.Empty())),
        new("TakeOutcome, unknown outcome", day => Take(day, Officer("rina"), 3, "x", new StepForm.Empty())),
        new("TakeOutcome, unknown task",
            day => Take(day, Officer("rina"), 99, "lengkap", new StepForm.Empty())),
        new("TakeOutcome, by the system",
            day => Take(day, Actor.Clockwork, 3, "lengkap", new StepForm.Empty())),
        new("Write, by the applicant", day => new CaseCommand.Write(At(day), Citizen, "Halo", [])),
        new("Write, by the officer", day => new CaseCommand.Write(At(day), Officer("rina"), "Halo", [])),
        new("Write, nothing", day => new CaseCommand.Write(At(day), Citizen, " ", [])),
        new("Migrate", day => Migrate(day, TestSops.Request with { Hash = "baru", Revision = 2 })),
        new("Migrate, other SOP", day => Migrate(day, TestSops.Objection)),
        new("Extend", day => Deeds.Extended(day)),
        new("Extend, no reason", day => Deeds.Extended(day, "")),
        new("Reassign", day => new CaseCommand.Reassign(At(day), Admin, 3, "siti", "Cuti")),
        new("Reassign, unknown officer", day => new CaseCommand.Reassign(At(day), Admin, 3, "hantu", "Cuti")),
        new("Withdraw", day => Deeds.Withdrawn(day)),
        new("Withdraw, by an officer", day => Deeds.Withdrawn(day) with { By = Officer("siti") }),
        new("Cancel", day => Deeds.Cancelled(day)),
        new("Cancel, no reason", day => Deeds.Cancelled(day, " ")),
        new("Correct", day => Correct(day, CorrectableField.Phone, "0811")),
        new("Correct, no value", day => Correct(day, (CorrectableField)99, "")),
        new("Link", day => Link(day)),
        new("RingAlarms, now", day => Deeds.Rung(day)),
        new("RingAlarms, a year later", _ => Deeds.Rung("2026-09-01")),
        new("ApplyCalendar, nothing moves", day => Deeds.Decreed(day)),
        new("ApplyCalendar, 18 August closed", day => Deeds.Decreed(day), WithoutMonday18August),
        new("SettleLetter, sent",
            day => new CaseCommand.SettleLetter(At(day), "k:1:0", "x", "y", "<1@x>", null)),
        new("SettleLetter, given up",
            day => new CaseCommand.SettleLetter(At(day), "k:1:0", "x", "y", null, "550")),
        new("SettleLetter, address refused",
            day => new CaseCommand.SettleLetter(At(day), "k:1:0", "x", Budi.Email!, null, "550", true)),
        new("ReportDelivery, arrived", day => Reported(day, null)),
        new("ReportDelivery, bounced", day => Reported(day, DeliveryFault.Bounced)),
        new("ReportDelivery, by an officer",
            day => Reported(day, DeliveryFault.Bounced) with { By = Officer("siti") }),
        new("ResendLetter, unknown", day => new CaseCommand.ResendLetter(At(day), Admin, "k:9:9")),
        new("TendFlow", day => new CaseCommand.TendFlow(At(day), Admin, FlowDeed.Hold, "Pemindahan")),
        new("TendFlow, no reason", day => new CaseCommand.TendFlow(At(day), Admin, FlowDeed.Hold, " ")),
        new("TendFlow, by an officer", day => new CaseCommand.TendFlow(At(day), Officer("siti"), FlowDeed.End, "Coba")),
        new("FetchDocument, the answer", day => new CaseCommand.FetchDocument(At(day), Citizen, "jawaban")),
        new("FetchDocument, unknown", day => new CaseCommand.FetchDocument(At(day), Citizen, "")),
    ];

    /// <summary>The first outcome of the open step, properly filled in, by whoever's turn it is.</summary>
    private static Deed InTurn(string day) => new(file => file.Known?.Tasks switch
    {
        [{ Step: "1" }] => Deeds.Completed(day).On(file),
        [{ Step: "3" }] => Deeds.Answered(day).On(file),
        _ => Deeds.HandedOver(day).On(file),
    });

    private static CaseCommand.TakeOutcome Take(
        string day, Actor by, int task, string outcome, StepForm form) =>
        new(At(day), by, task, outcome, form, []);

    private static CaseCommand.Migrate Migrate(string day, Sop to) => new(At(day), Admin, to, "SK nomor 2");

    private static CaseCommand.Correct Correct(string day, CorrectableField field, string value) =>
        new(At(day), Admin, field, value, "Salah ketik");

    private static CaseCommand.ReportDelivery Reported(string day, DeliveryFault? fault) => new(
        At(day), Actor.Clockwork, "k:1:0", "x", Budi.Email!, fault, "550", "laporan-1");

    private static CaseCommand.Link Link(string day) => new(
        At(day), Citizen, Objections.Relation, new CaseId("keberatan"), "000001/KI", [Ground.NotAnswered]);
}
