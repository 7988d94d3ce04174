namespace Ppid.App.Web.Forms;

/// <summary>What a form shows: nothing yet, or what was sent and what is wrong with it.</summary>
public sealed record FormView(SubmittedForm? Sent, IReadOnlyList<FieldError> Errors)
{
    public static FormView Blank { get; } = new(null, []);

    public string Value(string field, string initial = "") => Sent is null ? initial : Sent.Raw(field);

    /// <param name="initial">What is chosen before anything was sent; several with commas between.</param>
    public bool IsChosen(string field, string value, string initial = "") => Sent is null
        ? initial.Split(',').Contains(value)
        : Sent.Fields.GetValueOrDefault(field).Contains(value);

    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
