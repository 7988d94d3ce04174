using Ppid.App.Desk;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Forms;

/// <summary>What a form shows: nothing yet, or what was sent and what is wrong with it.</summary>
public sealed record FormView(SubmittedForm? Sent, IReadOnlyList<FieldError> Errors)
{
    public static FormView Blank { get; } = new(null, []);

    /// <summary>The form again, with what the rule says to the whole of it.</summary>
    public static FormView Refused(SubmittedForm form, Refusal refusal) => new(form, [new("", RefusalText.Of(refusal))]);

    public string Value(string field, string initial = "") => Sent is null ? initial : Sent.Raw(field);

    /// <param name="initial">What is chosen before anything was sent; several with commas between.</param>
    public bool IsChosen(string field, string value, string initial = "") => Sent is null
        ? initial.Split(',').Contains(value)
        : Sent.Fields.GetValueOrDefault(field).Contains(value);

    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
