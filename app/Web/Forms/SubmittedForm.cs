using Microsoft.Extensions.Primitives;

namespace Ppid.App.Web.Forms;

/// <summary>A file that was accepted and is already stored.</summary>
/// <param name="Field">Name of its input.</param>
/// <param name="Name">Sanitised file name, with the ending of its true kind.</param>
/// <param name="Hash">SHA-256 of the content, lower-case hex: its key in the document store.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Warnings">What whoever opens it should know, in Indonesian.</param>
public sealed record SubmittedFile(
    string Field, string Name, FileKind Kind, string Hash, long Length, IReadOnlyList<string> Warnings);

/// <summary>A form as it arrived: fields raw, files stored.</summary>
/// <param name="Errors">What was wrong with the files; fields are judged by <see
/// cref="FieldReader"/>.</param>
public sealed record SubmittedForm(
    IReadOnlyDictionary<string, StringValues> Fields,
    IReadOnlyList<SubmittedFile> Files,
    IReadOnlyList<FieldError> Errors)
{
    /// <summary>First value as sent; "" if absent.</summary>
    public string Raw(string field) =>
        Fields.TryGetValue(field, out var values) ? values.FirstOrDefault() ?? "" : "";

    /// <summary>The file of an input that takes one: the newest, which replaces one kept from
    /// before.</summary>
    public SubmittedFile? File(string field) => FilesOf(field).LastOrDefault();

    public IEnumerable<SubmittedFile> FilesOf(string field) => Files.Where(file => file.Field == field);
}
