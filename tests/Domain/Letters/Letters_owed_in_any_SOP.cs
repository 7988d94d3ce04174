using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Tests.Domain.Cases;
using Xunit;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Letters;

/// <summary>Nobody writes to somebody unknown, to the office itself or to whom a report is about.</summary>
public sealed class Letters_owed_in_any_SOP : LetterSpec
{
    private static readonly FieldSpec Accused = Optional("terlapor", FieldKind.Accused) with { Many = true };

    public Letters_owed_in_any_SOP() => Under(Sop(
        [Filer, Lane("petugas-pelayanan", instead: "ppid"), Lane("petugas-pengelolaan", instead: "ppid")],
        Step("1", "pemohon", Way("ajukan", "2", Accused, Optional("pegawai", FieldKind.Employee))),
        Step("2", "petugas-pelayanan", Way("teruskan", "3"),
            MadeUp.WithReason("tolak", null).Doing(CaseAction.TellApplicant, CaseAction.Reject)).Within(3, "atasan-ppid"),
        Step("3", "petugas-pengelolaan", Way("selesai", null).Doing(CaseAction.TellApplicant))));

    [Fact]
    public void Are_the_receipt_and_the_task_for_a_citizen()
    {
        WhenOwed(MadeUp.Filed("2025-08-04"));
        ThenOwed("Receipt -", "Task siti 2");
    }

    [Fact]
    public void Are_the_task_only_for_somebody_unknown()
    {
        WhenOwed(Unknown());
        ThenOwed("Task siti 2");
        WhenOwed(TookBecause("2025-08-05", "tolak"));
        ThenOwed();
    }

    [Fact]
    public void Are_the_task_only_where_the_office_itself_files()
    {
        WhenOwed(MadeUp.Filed("2025-08-04") with { Applicant = Applicant.Of("dp2kukm") });
        ThenOwed("Task siti 2");
        Given(Took("2025-08-05", "teruskan"));
        WhenOwed(Took("2025-08-05", "selesai"));
        ThenOwed();
    }

    [Fact]
    public void Tell_the_employee_who_filed_for_himself()
    {
        Given(FiledBy("2025-08-04", "maria"));
        WhenOwed(TookBecause("2025-08-05", "tolak"));
        ThenOwed("Told maria");
    }

    [Fact]
    public void Tell_the_employee_concerned_where_another_filed()
    {
        Given(FiledBy("2025-08-04", "maria", Value("pegawai", "bambang", FieldKind.Employee)));
        WhenOwed(TookBecause("2025-08-05", "tolak"));
        ThenOwed("Told bambang");
    }

    [Fact]
    public void Are_never_for_the_accused_even_where_he_is_the_one_concerned()
    {
        Given(FiledBy("2025-08-04", "maria", Value("pegawai", "bambang", FieldKind.Employee),
            Value("terlapor", "bambang", FieldKind.Accused)));
        WhenOwed(TookBecause("2025-08-05", "tolak"));
        ThenOwed();
    }

    [Fact]
    public void Carry_a_message_to_who_holds_the_task_and_an_answer_to_the_applicant()
    {
        Given(MadeUp.Filed("2025-08-04"));
        WhenOwed(new CaseCommand.Write(At("2025-08-05"), Forms.Citizen, "Halo", []));
        ThenOwed("MessageToOffice siti 2");
        WhenOwed(new CaseCommand.Write(At("2025-08-05"), Forms.Officer("siti"), "Halo", []));
        ThenOwed("MessageToApplicant -");
    }

    [Fact]
    public void Carry_no_answer_to_somebody_unknown_who_reads_it_in_his_letterbox()
    {
        Given(Unknown());
        WhenOwed(new CaseCommand.Write(At("2025-08-05"), Forms.Officer("siti"), "Kapan itu terjadi?", []));
        ThenOwed();
    }

    [Fact]
    public void Remind_the_holder_of_his_task_and_the_role_above_without_a_link_to_it()
    {
        Given(MadeUp.Filed("2025-08-04"));
        WhenOwed(Deeds.Rung("2025-09-01"));
        ThenOwed("TaskReminder siti 2", "TaskReminder siti 2", "TaskReminder arif");
    }

    [Fact]
    public void Tell_the_holder_of_a_limit_that_moved()
    {
        Under(Rules.Sop with
        {
            Steps = [.. Rules.Sop.Steps.Select(step => step.No == "2" ? step.Within(10, "atasan-ppid") : step)],
        });
        Given(MadeUp.Filed("2025-08-04"));
        Under(WithoutMonday18August);
        WhenOwed(Deeds.Decreed("2025-08-05"));
        ThenOwed("TaskLimitMoved siti 2");
    }

    private static CaseCommand.Submit Unknown() =>
        MadeUp.Filed("2025-08-04") with { Applicant = Applicant.Nobody };
}
