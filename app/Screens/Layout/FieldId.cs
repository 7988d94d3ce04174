namespace Ppid.App.Screens.Layout;

/// <summary>The ids by which label, hint, error and summary of a field find each other.</summary>
public static class FieldId
{
    public static string Of(string field) => "f-" + field;

    public static string Hint(string field) => $"f-{field}-petunjuk";

    public static string Error(string field) => $"f-{field}-salah";

    /// <summary>Value of aria-describedby; null when there is nothing to describe.</summary>
    public static string? Described(string field, bool hint, bool error) => (hint, error) switch
    {
        (true, true) => $"{Hint(field)} {Error(field)}",
        (true, false) => Hint(field),
        (false, true) => Error(field),
        _ => null,
    };
}
