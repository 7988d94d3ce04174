using Ppid.App.Web.Forms;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Officer;

/// <summary>What an officer filled in under the outcome he chose, with the documents he attached.</summary>
internal sealed record FilledForm(StepForm Form, ListOf<Document> Documents)
{
    /// <summary>Name of a field in the group of an outcome: "tersedia.dikuasai".</summary>
    public static string Field(Outcome outcome, string name) => $"{outcome.Id}.{name}";

    /// <summary>Only the group of the chosen outcome is read, also its file errors.</summary>
    public static FieldReader Reader(SubmittedForm form, Outcome? chosen) => new(form with
    {
        Errors = [.. form.Errors.Where(error => chosen is not null
            && error.Field.StartsWith($"{chosen.Id}.", StringComparison.Ordinal))],
    });

    /// <param name="today">Local day; nothing that has been done lies after it.</param>
    public static FilledForm Read(
        Outcome outcome, FieldReader read, SubmittedForm sent, Rules rules, DateOnly today)
    {
        var group = new FieldGroup(read, outcome.Id);
        return outcome.Form switch
        {
            FormKind.Fields => Fields(outcome, new(sent, read, $"{outcome.Id}.", rules.Sop, rules.Roster)),
            FormKind.Reason => new(new StepForm.Reasoned(group.Lines("alasan", "Alasan", 2000)), []),
            FormKind.Unit => new(new StepForm.UnitChosen(
                group.Text("unit", "Bidang atau UPTD", 80), group.OptionalLines("catatan", "Catatan", 2000)), []),
            FormKind.Notice => new(new StepForm.NoticeFilled(NoticeReading.Read(group)), Files(DocumentKind.Released)),
            FormKind.Denial => new(new StepForm.DenialFilled(DenialReading.Read(group, today)), []),
            FormKind.Reply => new(new StepForm.ReplyFilled(ReplyReading.Read(group)), Files(DocumentKind.Released)),
            FormKind.Handover => new(Handover(group), Files(DocumentKind.Material)),
            FormKind.Material => new(
                new StepForm.MaterialReady(group.Lines("catatan", "Catatan", 4000)), Files(DocumentKind.Material)),
            _ => new(new StepForm.Empty(), []),
        };

        ListOf<Document> Files(DocumentKind kind) => Attached(sent, Field(outcome, "dokumen"), kind);
    }

    private static FilledForm Fields(Outcome outcome, FieldsReading reading) => new(
        new StepForm.FieldsFilled(reading.Values(outcome.Fields)),
        reading.Documents(outcome.Fields, DocumentKind.Material));

    public static ListOf<Document> Attached(SubmittedForm form, string field, DocumentKind kind) =>
    [
        .. form.FilesOf(field)
            .Select(file => new Document(file.Hash, file.Name, file.Kind.MediaType, file.Length, kind))
            .DistinctBy(document => document.Hash),
    ];

    /// <summary>What the applicant is to fetch from his page must be there.</summary>
    public static void DemandFile(CaseCommand.TakeOutcome take, FieldGroup group)
    {
        if (take is { Form: StepForm.NoticeFilled { Notice.Means: "pelacakan" }, Documents.Count: 0 })
        {
            group.Add("dokumen", "Pemohon akan mengunduh dari halaman pelacakan: "
                + "lampirkan dokumennya, atau pilih cara lain.");
        }
    }

    public static StepForm.HandedOver Handover(FieldGroup group) => new(
        group.Choice("cara", "cara penyerahan", HandoverWays),
        group.Text("penerima", "Nama penerima", 120),
        group.OptionalLines("catatan", "Catatan", 500));

    private static readonly string[] HandoverWays = ["langsung", "pos", "kurir", "email", "pelacakan"];
}

/// <summary>Reads the fields of one outcome. What is missing is judged by the rules of the case, not here;
/// here only what cannot be read at all is refused.</summary>
internal sealed class FieldGroup(FieldReader read, string prefix)
{
    public string Name(string field) => prefix.Length == 0 ? field : $"{prefix}.{field}";

    public string Text(string field, string label, int longest) => read.Text(Name(field), label, 0..longest);

    public string Lines(string field, string label, int longest) => read.Lines(Name(field), label, 0..longest);

    public string? OptionalText(string field, string label, int longest) => Given(Text(field, label, longest));

    public string? OptionalLines(string field, string label, int longest) => Given(Lines(field, label, longest));

    /// <summary>"" when nothing was chosen.</summary>
    public string Choice(string field, string label, IReadOnlyCollection<string> allowed) =>
        read.Choice(Name(field), label, allowed, required: false);

    public int? Number(string field, string label, int max) => read.Number(Name(field), label, 0, max, required: false);

    public DateOnly? Date(string field, string label, DateOnly latest) =>
        read.Date(Name(field), label, max: latest, required: false);

    public bool? YesNo(string field, string label) => Choice(field, label, ["ya", "tidak"]) switch
    {
        "ya" => true,
        "tidak" => false,
        _ => null,
    };

    public bool IsBlank(string field) => Text(field, "Isian", 200).Length == 0;

    public bool HasError(string field) => read.Errors.Any(error => error.Field == Name(field));

    public void Add(string field, string message) => read.Add(field.Length == 0 ? "" : Name(field), message);

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
