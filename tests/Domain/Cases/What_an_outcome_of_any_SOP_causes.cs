using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Numbers, papers, publications, lists, words to the applicant.</summary>
public sealed class What_an_outcome_of_any_SOP_causes : CaseSpec
{
    private static readonly PaperSpec Order = new(
        "sppb", "Surat Perintah", "sppb", null, null, ["barang", "nomor", "tidak_ada"], null, false);

    private static readonly FieldSpec Report =
        Optional("laporan", FieldKind.File) with { Publishes = true, Many = true };

    public What_an_outcome_of_any_SOP_causes()
    {
        Under(Sop([Filer, Lane("petugas-pelayanan")],
            Step("1", "pemohon", Way("ajukan", "2", Optional("barang"))),
            Step("2", "petugas-pelayanan",
                Way("nomori", "2").Doing(CaseAction.GiveNumber) with { Series = "surat-keluar" },
                Way("terbitkan", "2").Doing(CaseAction.GiveNumber, CaseAction.IssuePaper) with
                {
                    Series = "sppb",
                    Paper = "sppb",
                },
                Way("beri-tahu", "2", Optional("hasil") with { Shared = true }, Optional("catatan"))
                    .Doing(CaseAction.TellApplicant),
                Way("kabari", "2").Doing(CaseAction.TellApplicant) with { News = "Untuk Anda" },
                WithReason("tolak", null).Doing(CaseAction.TellApplicant, CaseAction.Reject),
                Way("lampirkan", "2", Report, Optional("bahan", FieldKind.File)),
                Way("terbit", null).Doing(CaseAction.Publish),
                Way("dip", "2", Optional("dip", FieldKind.Table) with { Columns = [Field("kolom_0")] })
                    .Doing(CaseAction.SetDip),
                Way("kecuali", "2", Optional("dikecualikan", FieldKind.Table) with { Columns = [Field("kolom_0")] })
                    .Doing(CaseAction.SetExcluded),
                Way("keduanya", "2").Doing(CaseAction.SetDip, CaseAction.SetExcluded),
                Way("jadikan", null).Doing(CaseAction.BecomeRequest))) with
        {
            Papers = [Order],
        });
        Given(Filed("2025-08-04", Value("barang", "Kursi")) with { ReceivedAt = At("2025-08-01") });
    }

    [Fact]
    public void Is_a_number_that_becomes_a_value_of_the_case()
    {
        Given(Numbered("nomori", "000/7/2025"));
        Assert.Equal("000/7/2025", Facts.Values.Named("nomor")!.Value);
    }

    [Fact]
    public void Is_a_paper_with_its_number_and_what_the_case_knows_of_its_contents()
    {
        Given(Numbered("terbitkan", "3/SPPB/2025"));
        var paper = Assert.Single(Facts.Papers);
        Assert.Equal(("3/SPPB/2025", "barang nomor"),
            (paper.Number, string.Join(' ', paper.Contents.Select(value => value.Name))));
    }

    [Fact]
    public void Is_telling_the_applicant_only_what_may_be_told()
    {
        When(Took("2025-08-05", "beri-tahu",
            Value("hasil", "Selesai") with { Shared = true }, Value("catatan", "Rahasia")));
        Assert.Equal(["hasil"], The<ApplicantTold>().Told.Select(value => value.Name));
    }

    [Fact]
    public void Is_telling_him_in_words_that_are_meant_for_him()
    {
        When(Took("2025-08-05", "kabari"));
        Assert.Equal("Untuk Anda", The<ApplicantTold>().What);
    }

    [Fact]
    public void Is_telling_him_the_reason_of_a_rejection()
    {
        When(TookBecause("2025-08-05", "tolak"));
        Assert.Equal(("tolak", "Belum tepat"), (The<ApplicantTold>().What, The<ApplicantTold>().Reason));
        Assert.Equal(Closing.Rejected, The<Closed>().How);
    }

    [Fact]
    public void Publishes_only_the_latest_documents_of_the_fields_that_may_be_published()
    {
        Given(Attached(Upload("lama", "laporan"), Upload("dapur", "bahan")), Attached(Upload("baru", "laporan")));
        When(Took("2025-08-06", "terbit"));
        Assert.Equal(["baru"], The<DocumentsPublished>().Documents.Select(document => document.Hash));
        Assert.Equal(3, Facts.Documents.Count);
    }

    [Fact]
    public void Publishes_all_documents_that_were_given_together()
    {
        Given(Attached(Upload("satu", "laporan"), Upload("dua", "laporan"), Upload("satu", "laporan")));
        When(Took("2025-08-06", "terbit"));
        Assert.Equal(["satu", "dua"], The<DocumentsPublished>().Documents.Select(document => document.Hash));
    }

    [Fact]
    public void Refuses_to_publish_nothing()
    {
        Given(Attached(Upload("dapur", "bahan")));
        When(Took("2025-08-06", "terbit"));
        ThenRefused(Refusal.NothingToPublish);
    }

    [Fact]
    public void Sets_the_table_of_the_case_as_the_list()
    {
        When(Took("2025-08-05", "dip", Table("dip", "Anggaran")));
        Assert.Equal(["Anggaran"], The<DipSet>().Dip.Rows![0]);
        When(Took("2025-08-05", "kecuali", Table("dikecualikan", "Resep")));
        Assert.Equal(["Resep"], The<ExcludedSet>().Excluded.Rows![0]);
    }

    [Theory]
    [InlineData("dip")]
    [InlineData("kecuali")]
    public void Refuses_an_empty_list(string outcome)
    {
        When(Deeds.Took("2025-08-05", outcome, new StepForm.FieldsFilled([])));
        ThenRefused(Refusal.TableEmpty);
    }

    [Fact]
    public void Lets_a_list_of_public_information_exclude_nothing()
    {
        Given(Took("2025-08-05", "dip", Table("dip", "Anggaran")));
        When(Took("2025-08-05", "keduanya"));
        ThenHappens("outcome-taken", "dip-set", "task-opened");
    }

    [Fact]
    public void Makes_a_request_of_a_complaint_with_its_first_time_of_receipt()
    {
        When(Took("2025-08-05", "jadikan"));
        Assert.Equal(At("2025-08-01"), The<BecameRequest>().ReceivedAt);
        Assert.Equal(Closing.Completed, The<Closed>().How);
    }

    private static Deed Attached(params Document[] documents) =>
        Deeds.Took("2025-08-05", "lampirkan", new StepForm.FieldsFilled([]), documents);

    private static Deed Numbered(string outcome, string number) => new(file =>
        (CaseCommand.TakeOutcome)Took("2025-08-05", outcome).On(file) with { SeriesNumber = number });
}
