namespace Ppid.App.Web;

/// <summary>What is wrong with one field and how to put it right.</summary>
/// <param name="Field">Name of the field as sent; "" for the form as a whole.</param>
/// <param name="Message">A sentence in Indonesian that names the remedy.</param>
public sealed record FieldError(string Field, string Message);
