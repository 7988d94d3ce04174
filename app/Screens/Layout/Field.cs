using Microsoft.AspNetCore.Components;
using Ppid.App.Web.Forms;

namespace Ppid.App.Screens.Layout;

/// <summary>What every form field has: a name, a label above, a hint, and the form's own value and
/// error.</summary>
public abstract class Field : ComponentBase
{
    /// <summary>Name as sent.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Value before anything was sent.</summary>
    [Parameter]
    public string Initial { get; set; } = "";

    /// <summary>Marks the label "(boleh dikosongkan)"; whether it may be is decided by the reader of the
    /// form.</summary>
    [Parameter]
    public bool Optional { get; set; }

    [CascadingParameter]
    public FormView? View { get; set; }

    protected FormView Form => View ?? FormView.Blank;

    protected string Id => FieldId.Of(Name);

    protected string Value => Form.Value(Name, Initial);

    protected string? Error => Form.Error(Name);

    protected string? Described => FieldId.Described(Name, Hint is not null, Error is not null);

    protected string? Invalid => Error is null ? null : "true";

    protected string? Required => Optional ? null : "true";

    protected string Css => Error is null ? "field" : "field field-wrong";
}
