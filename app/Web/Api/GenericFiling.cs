using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Api;

/// <summary>Files a case of an SOP that brings its own form: {isian: {…}}, and who files as far as the SOP asks for it.
/// What the public may not file is started for an officer who may (X-Pejabat), by a key that decides for him.</summary>
internal sealed class GenericFiling(ApiCall call, Sop sop, SubmittedForm form, string command)
{
    private const string Group = "isian";
    private readonly FieldReader _read = new(form);

    public static async Task<SubmittedForm> Read(ApiCall call, Sop sop)
    {
        var (context, limits) = (call.Context, call.Context.Service<WebSettings>().Uploads.For(sop));
        var form = context.Request.HasJsonContentType()
            ? await JsonReader.ReadForm(context, Group)
            : await FormReader.ReadOpen(context, limits);
        var files = First(sop).Outcomes.SelectMany(outcome => outcome.Fields)
            .Where(field => field.Kind == FieldKind.File).Select(field => $"{Group}.{field.Name}").Distinct();
        return Uploads.Attach(call, form, sop, limits, [.. files, .. sop.LegalClock is null ? [] : ApplicationReader.PaperFields]);
    }

    public Task<IResult> File() =>
        sop.Public ? ByApplicant() : ApiCase.Officer(call, call.Shown!.Office.Roster, ByOfficer);

    private Task<IResult> ByApplicant()
    {
        var applicant = Applicant();
        var channel = sop.Secret ? ApiCall.Anybody : CasesFiling.Channel(call); // which system it came through would tell
        return File(applicant, id => new(ActorKind.Applicant, id.Value, applicant.Name, channel), channel);
    }

    private Task<IResult> ByOfficer(Actor by) =>
        call.Shown!.Office.Roster.Officer(by.Id) is { } officer && officer.Roles.Any(sop.Starters.Contains)
            ? File(Domain.Cases.Applicant.Of(officer), _ => by, CasesFiling.Channel(call))
            : call.Error(Failure.Refused(Refusal.NotAllowed.Code, RefusalText.Of(Refusal.NotAllowed)));

    private async Task<IResult> File(Applicant applicant, Func<CaseId, Actor> by, string channel)
    {
        var outcome = Outcome();
        var roster = (await call.Context.Service<OfficeBook>().InForce(sop.Office, call.Cancel)).Roster;
        var reading = new FieldsReading(form, _read, $"{Group}.", sop, roster);
        var (values, documents) = (reading.Values(outcome.Fields), reading.Documents(outcome.Fields, DocumentKind.Attachment));
        Strictly.ThrowIfWrong(_read, form);
        var filed = await call.Context.Service<CaseDesk>().File(command, sop.Office, sop.Id, (id, number) => new(
            call.Context.Now(), by(id), id, number, channel, applicant, new Application.Filled(Title(values), values), documents)
        {
            Outcome = outcome.Id,
        }, call.Cancel);
        return filed.Refusal is { } no && FieldFaults.Of(no, outcome.Fields) is { } faults
            ? await call.Error(Failure.Refused(no.Code, RefusalText.Of(no)) with
            {
                Errors = [.. faults.Select(fault => new FieldError($"{Group}.{fault.Field}", fault.Message))],
            })
            : await CasesFiling.Answer(call, filed);
    }

    private Outcome Outcome()
    {
        var (asked, outcomes) = (form.Raw("hasil"), First(sop).Outcomes);
        return asked.Length == 0 ? outcomes[0] : outcomes.FirstOrDefault(each => each.Id == asked)
            ?? throw Strictly.Wrong([new("hasil", "Pilih hasil langkah pertama.")]);
    }

    /// <summary>As much of him as the SOP asks for, and no more.</summary>
    private Applicant Applicant() => sop.Filer switch
    {
        FilerKind.Identified => ApplicationReader.Applicant(_read),
        FilerKind.Contact => Contact(),
        _ => Domain.Cases.Applicant.Nobody,
    };

    private Applicant Contact()
    {
        var name = _read.Text("nama", "Nama lengkap", 3..120);
        var (email, phone) = (_read.Email("email", "Alamat e-mail", false), _read.Phone("telepon", "Nomor telepon", false));
        if (email.Length + phone.Length == 0)
        {
            _read.Add("email", "Isi alamat e-mail atau nomor telepon.");
        }

        return new(ApplicantKind.Person, name, "", "", null, Given(phone), Given(email), null, null);
    }

    private string Title(ListOf<FieldValue> values)
    {
        var named = sop.Secret || sop.TitleField is not { } field ? null : values.Named(field);
        var line = (named?.Shown ?? named?.Value ?? "").Split('\n')[0].Trim();
        return line.Length == 0 ? sop.Name : line.Shortened(120);
    }

    private static Step First(Sop sop) => sop.Step(sop.StartStep)!;

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
