using System.Collections.ObjectModel;
using System.Text.Json;
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

/// <summary>A form as it arrived: fields raw, files stored. It remembers what was asked of it, so that a program can be
/// told what nobody read.</summary>
/// <param name="Errors">What was wrong with the files; fields are judged by <see
/// cref="FieldReader"/>.</param>
public sealed record SubmittedForm(
    IReadOnlyDictionary<string, StringValues> Fields,
    IReadOnlyList<SubmittedFile> Files,
    IReadOnlyList<FieldError> Errors)
{
    private readonly HashSet<string> _single = [];
    private readonly HashSet<string> _many = [];
    private readonly HashSet<string> _numbers = [];

    /// <summary>How JSON wrote what is no text; a form writes nothing but texts.</summary>
    public IReadOnlyDictionary<string, JsonValueKind> Kinds { get; init; } = ReadOnlyDictionary<string, JsonValueKind>.Empty;

    /// <summary>Names under which something else was written than what was read there.</summary>
    public IEnumerable<string> Mistyped => Kinds
        .Where(sent => sent.Value switch
        {
            JsonValueKind.Array => _single.Contains(sent.Key) && !_many.Contains(sent.Key),
            JsonValueKind.Number => !_numbers.Contains(sent.Key),
            _ => true,
        })
        .Select(sent => sent.Key)
        .Where(name => _single.Contains(name) || _many.Contains(name));

    /// <summary>Names under which something was sent that nobody asked for.</summary>
    public IEnumerable<string> Unread => Fields
        .Where(sent => sent.Value.Any(value => !string.IsNullOrEmpty(value))).Select(sent => sent.Key)
        .Concat(Files.Select(file => file.Field)).Distinct()
        .Where(name => !_single.Contains(name) && !_many.Contains(name));

    /// <summary>Names under which more values were sent than the one that was read.</summary>
    public IEnumerable<string> Overfull => Fields
        .Where(sent => sent.Value.Count > 1 && _single.Contains(sent.Key) && !_many.Contains(sent.Key))
        .Select(sent => sent.Key);

    /// <summary>First value as sent; "" if absent.</summary>
    public string Raw(string field)
    {
        _single.Add(field);
        return Fields.TryGetValue(field, out var values) ? values.FirstOrDefault() ?? "" : "";
    }

    /// <summary>The same where JSON may write a number.</summary>
    public string RawNumber(string field)
    {
        _numbers.Add(field);
        return Raw(field);
    }

    /// <summary>All values as sent.</summary>
    public StringValues All(string field)
    {
        _many.Add(field);
        return Fields.GetValueOrDefault(field);
    }

    /// <summary>The file of an input that takes one: the newest, which replaces one kept from
    /// before.</summary>
    public SubmittedFile? File(string field) => FilesOf(field).LastOrDefault();

    public IEnumerable<SubmittedFile> FilesOf(string field)
    {
        _many.Add(field);
        return Files.Where(file => file.Field == field);
    }
}
