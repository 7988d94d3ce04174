using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Tests.Domain.Cases.MadeUp;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Is what was filled in what the SOP's form asks for? Wednesday, 6 August 2025.</summary>
public sealed class Filling_in_a_form_of_fields : CaseSpec
{
    private const string Wednesday = "2025-08-06";

    private static readonly FieldSpec[] Form =
    [
        Field("perihal"),
        Optional("sifat", FieldKind.Choice) with { Options = [new("biasa", "Biasa"), new("segera", "Segera")] },
        Optional("nilai", FieldKind.Number) with { Min = 1, Max = 10 },
        Optional("setuju", FieldKind.YesNo),
        Optional("skor", FieldKind.Scale),
        Optional("hari_ini", FieldKind.Date) with { FromDay = 0 },
        Optional("kunjungan", FieldKind.Date) with { FromDay = 2 },
        Optional("unit", FieldKind.Unit),
        Optional("unit_lain", FieldKind.Unit) with { Many = true },
        Optional("pejabat", FieldKind.Officer) with { Role = "ppid" },
        Optional("daftar", FieldKind.Table) with { Columns = [Optional("kolom_0"), Optional("kolom_1")] },
    ];

    public Filling_in_a_form_of_fields() => Under(Sop(
        [Filer, Lane("petugas-pelayanan")],
        Step("1", "pemohon", Way("ajukan", "2", Form)),
        Step("2", "petugas-pelayanan", Way("lampirkan", null, Field("scan", FieldKind.File)), Way("selesai", null))));

    [Theory]
    [InlineData("sifat", "segera", FieldKind.Choice)]
    [InlineData("nilai", "10", FieldKind.Number)]
    [InlineData("nilai", "1.5", FieldKind.Number)]
    [InlineData("setuju", "tidak", FieldKind.YesNo)]
    [InlineData("skor", "4", FieldKind.Scale)]
    [InlineData("hari_ini", Wednesday, FieldKind.Date)]
    [InlineData("kunjungan", "2025-08-08", FieldKind.Date)]
    [InlineData("unit", "bidang-perdagangan", FieldKind.Unit)]
    [InlineData("unit_lain", "bidang-perdagangan,bidang-perindustrian", FieldKind.Unit)]
    [InlineData("pejabat", "dewi", FieldKind.Officer)]
    [InlineData("unit", "", FieldKind.Unit)]
    public void Takes_what_the_form_allows(string name, string value, FieldKind kind)
    {
        When(Filed(Wednesday, Value("perihal", "Undangan"), Value(name, value, kind)));
        ThenHappens("case-submitted", "outcome-taken", "task-opened");
    }

    [Theory]
    [InlineData("sifat", "kilat", FieldKind.Choice, "an option that is not offered")]
    [InlineData("nilai", "0", FieldKind.Number, "less than the least")]
    [InlineData("nilai", "10.01", FieldKind.Number, "more than the most")]
    [InlineData("nilai", "sepuluh", FieldKind.Number, "no number")]
    [InlineData("setuju", "mungkin", FieldKind.YesNo, "neither yes nor no")]
    [InlineData("skor", "5", FieldKind.Scale, "beyond the scale")]
    [InlineData("skor", "11", FieldKind.Scale, "beyond the scale, beginning like an answer")]
    [InlineData("hari_ini", "2025-08-05", FieldKind.Date, "yesterday")]
    [InlineData("hari_ini", "6 Agustus", FieldKind.Date, "no day")]
    [InlineData("kunjungan", "2025-08-07", FieldKind.Date, "one working day ahead, where two are asked")]
    [InlineData("unit", "bidang-lain", FieldKind.Unit, "no unit of the office")]
    [InlineData("unit", "bidang-perdagangan,bidang-perindustrian", FieldKind.Unit, "two where one is asked")]
    [InlineData("pejabat", "hantu", FieldKind.Officer, "nobody of the office")]
    [InlineData("pejabat", "siti", FieldKind.Officer, "somebody without the role")]
    [InlineData("pejabat", "dewi", FieldKind.Text, "another kind of value")]
    [InlineData("tambahan", "x", FieldKind.Text, "a field the form does not have")]
    public void Refuses_what_it_does_not(string name, string value, FieldKind kind, string because)
    {
        When(Filed(Wednesday, Value("perihal", "Undangan"), Value(name, value, kind)));
        Assert.NotEmpty(because);
        ThenRefused("fields-wrong", name);
    }

    [Fact]
    public void Counts_the_first_day_in_working_days()
    {
        When(Filed("2025-08-08", Value("perihal", "Undangan"), Value("kunjungan", "2025-08-11", FieldKind.Date)));
        ThenRefused("fields-wrong", "kunjungan");
        When(Filed("2025-08-08", Value("perihal", "Undangan"), Value("kunjungan", "2025-08-12", FieldKind.Date)));
        ThenHappens("case-submitted", "outcome-taken", "task-opened");
    }

    [Fact]
    public void Names_all_that_is_missing_before_anything_that_is_wrong()
    {
        When(Filed(Wednesday, Value("perihal", "  "), Value("skor", "9", FieldKind.Scale)));
        ThenRefused("fields-missing", "perihal");
    }

    [Fact]
    public void Refuses_a_table_whose_rows_do_not_fit_its_columns()
    {
        When(Filed(Wednesday, Value("perihal", "Undangan"), Table("daftar", "satu", "dua", "tiga")));
        ThenRefused("fields-wrong", "daftar");
        When(Filed(Wednesday, Value("perihal", "Undangan"), Table("daftar", "satu", "dua")));
        ThenHappens("case-submitted", "outcome-taken", "task-opened");
    }

    [Fact]
    public void Wants_the_document_in_the_field_that_asks_for_it()
    {
        Given(Filed(Wednesday, Value("perihal", "Undangan")));
        When(Deeds.Took(Wednesday, "lampirkan", new StepForm.FieldsFilled([]), Upload("a", "lain")));
        ThenRefused("fields-missing", "scan");
        When(Deeds.Took(Wednesday, "lampirkan", new StepForm.FieldsFilled([]), Upload("a", "scan")));
        ThenHappens("outcome-taken", "case-closed");
    }

    [Fact]
    public void Wants_the_form_of_the_outcome_and_no_other()
    {
        Given(Filed(Wednesday, Value("perihal", "Undangan")));
        When(TookBecause(Wednesday, "selesai"));
        ThenRefused(Refusal.WrongForm);
    }

    [Fact]
    public void Takes_only_the_application_that_the_SOP_has_a_form_for()
    {
        When(Deeds.Filed(Wednesday));
        ThenRefused(Refusal.WrongForm);
    }

    [Fact]
    public void Takes_the_first_way_out_unless_another_is_chosen()
    {
        When(Filed(Wednesday, Value("perihal", "Undangan")) with { Outcome = "lain" });
        ThenRefused(Refusal.UnknownOutcome);
    }

    [Fact]
    public void Keeps_the_latest_value_of_a_name()
    {
        ListOf<FieldValue> values = [Value("a", "1"), Value("b", "1")];
        Assert.Equal([Value("b", "1"), Value("a", "2")], values.With([Value("a", "2")]));
        Assert.Equal([Value("b", "1")], values.With([Value("a", "")]));
    }
}
