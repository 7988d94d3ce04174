using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Officer;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Api;

/// <summary>{hasil, isian: {…}, berkas: […]} as the page of that outcome would have sent it, and what is wrong with it in
/// the words of the API again. The fields are those of the page by the same names, so a new kind of form needs nothing
/// here.</summary>
internal sealed class OutcomeForm
{
    public const string Chosen = "hasil";
    private const string Group = "isian";
    private const string Files = "berkas";
    private const string Documents = "dokumen";

    /// <summary>Before names that no page has.</summary>
    private const string Vain = "?";

    /// <summary>"tersedia." before the names of the page; "" for an application, whose fields bear no prefix.</summary>
    private readonly string _prefix;
    private readonly SubmittedForm _form;
    private readonly FieldReader _read;

    public OutcomeForm(SubmittedForm sent, Step step)
    {
        Outcome = step.Outcome(sent.Raw(Chosen));
        _prefix = Outcome is null or { Form: FormKind.Application } ? "" : Outcome.Id + ".";
        _form = Outcome is null ? sent with { Errors = [] } : Paged(sent);
        _read = new(_form);
        _read.Choice(Chosen, "hasil langkah ini", [.. step.Outcomes.Select(outcome => outcome.Id)]);
    }

    /// <summary>Null when the step has no such outcome.</summary>
    public Outcome? Outcome { get; }

    public bool HasErrors => _read.HasErrors;

    public FieldGroup Fields => new(_read, _prefix.TrimEnd('.'));

    /// <summary>Errors in the names of the API: "isian.materi", "berkas".</summary>
    public IReadOnlyList<FieldError> Errors => [.. _read.Errors.Select(error => error with { Field = Told(error.Field) })];

    public UnreadableInputException Wrong => Strictly.Wrong(Errors);

    /// <summary>Applicants send files with the form (multipart); programs with a key may also name what they have
    /// uploaded.</summary>
    /// <param name="step">Whose fields of documents may be named; null when its task is gone.</param>
    public static async Task<SubmittedForm> Read(ApiCase open, Step? step)
    {
        var context = open.Context;
        var each = open.Case.Office.File.Uploads.OfficerFile;
        var sop = open.Case.Rules.Sop;
        var limits = open.IsApplicant
            ? context.Service<WebSettings>().Uploads.For(sop)
            : new UploadLimits(each, each * 4, 20) { OfTheOffice = true };
        var form = context.Request.HasJsonContentType()
            ? await JsonReader.ReadForm(context, Group)
            : await FormReader.ReadOpen(context, limits);
        var papers = (step?.Outcomes ?? []).SelectMany(outcome => outcome.Fields)
            .Where(field => field.Kind == FieldKind.File).Select(field => field.Name).Concat(ApplicationReader.PaperFields).Distinct();
        return Uploads.Attach(open.Call, form, sop, limits, [Files, .. papers.Select(paper => $"{Group}.{paper}")]);
    }

    /// <summary>Reads it all; what was sent in vain is an error like any other.</summary>
    /// <param name="today">Local day.</param>
    public FilledForm Fill(CaseFacts facts, Rules rules, DateOnly today)
    {
        var filled = Filled(facts, rules, today);
        foreach (var error in Strictly.InVain(_form))
        {
            _read.Add(error.Field, error.Message);
        }

        return filled;
    }

    private FilledForm Filled(CaseFacts facts, Rules rules, DateOnly today) => Outcome!.Form == FormKind.Application
        ? new FilledForm(CompleteEndpoint.Filled(_read, facts), ApplicationReader.Documents(_form))
        : FilledForm.Read(Outcome, _read, _form, rules, today);

    private SubmittedForm Paged(SubmittedForm sent) => new(
        sent.Fields.ToDictionary(field => Paged(field.Key), field => field.Value),
        [.. sent.Files.Select(file => file with { Field = Paged(file.Field) })],
        [.. sent.Errors.Select(error => error with { Field = Paged(error.Field) })])
    {
        Kinds = sent.Kinds.ToDictionary(kind => Paged(kind.Key), kind => kind.Value),
    };

    /// <summary>No two names become one: what would read like another's stays as it is, and nobody reads it.</summary>
    private string Paged(string name) => name == Files ? _prefix + Documents
        : name == Chosen ? name
        : !name.StartsWith(Group + ".", StringComparison.Ordinal) ? Vain + name
        : _prefix + name[(Group.Length + 1)..] is var paged && (paged is Chosen || paged == _prefix + Documents) ? Vain + name
        : paged;

    private string Told(string name) => name is Chosen or "" ? name
        : name.StartsWith(Vain, StringComparison.Ordinal) ? name[Vain.Length..]
        : name == _prefix + Documents ? Files
        : name.StartsWith(_prefix, StringComparison.Ordinal) ? $"{Group}.{name[_prefix.Length..]}"
        : name;
}
