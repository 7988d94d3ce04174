using System.Globalization;
using Ppid.App.Web.Forms.Values;

namespace Ppid.App.Web.Forms;

/// <summary>Reads the fields of a form one by one and gathers what is wrong with all of them, so that a
/// person corrects a form once. Labels are written as they stand on the page: "Nama lengkap".</summary>
public sealed class FieldReader(SubmittedForm form)
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    private readonly List<FieldError> _errors = [.. form.Errors];

    public IReadOnlyList<FieldError> Errors => _errors;

    public bool HasErrors => _errors.Count > 0;

    /// <summary>Records what only the caller can know ("both or none").</summary>
    public void Add(string field, string message) => _errors.Add(new(field, message));

    /// <summary>One line, cleaned; required when the length starts above 0. "" when absent or
    /// wrong.</summary>
    public string Text(string field, string label, Range length) =>
        Measured(field, label, Cleaning.Line(form.Raw(field)), length);

    /// <summary>Several lines, cleaned; as <see cref="Text"/>.</summary>
    public string Lines(string field, string label, Range length) =>
        Measured(field, label, Cleaning.Lines(form.Raw(field)), length);

    /// <summary>An e-mail address with its domain in lower case; "" when absent or wrong.</summary>
    public string Email(string field, string label, bool required = true) => Parsed(
        field,
        required,
        EmailAddress.Parse,
        $"Isi {LabelWords.Within(label)} yang lengkap, misalnya nama@contoh.id.") ?? "";

    /// <summary>A telephone number as "+62812…" (or another country's code); "" when absent or
    /// wrong.</summary>
    public string Phone(string field, string label, bool required = true) => Parsed(
        field,
        required,
        PhoneNumber.Parse,
        $"Isi {LabelWords.Within(label)} yang lengkap, misalnya 0812-3456-7890.") ?? "";

    /// <summary>The 16 digits of a NIK whose parts are plausible; "" when absent or wrong.</summary>
    public string Nik(string field, string label, bool required = true) => Parsed(
        field, required, Values.Nik.Parse, $"Isi {LabelWords.Within(label)}: 16 angka seperti tertera di KTP.") ?? "";

    /// <summary>A day, from "2026-03-07", "7/3/2026" or "7 Maret 2026"; null when absent or wrong.</summary>
    public DateOnly? Date(
        string field, string label, DateOnly? min = null, DateOnly? max = null, bool required = true)
    {
        var day = Parsed<DateOnly?>(
            field, required, Day.Parse, $"Isi {LabelWords.Within(label)}, misalnya 7 Maret 2026.");
        if (day < min) return Wrong<DateOnly?>(field, $"{label} tidak boleh sebelum {Day.Text(min.Value)}.");
        if (day > max) return Wrong<DateOnly?>(field, $"{label} tidak boleh sesudah {Day.Text(max.Value)}.");
        return day;
    }

    /// <summary>A whole number; dots may group thousands. Null when absent or wrong.</summary>
    public int? Number(string field, string label, int min, int max, bool required = true)
    {
        var remedy = string.Create(
            CultureInfo.InvariantCulture, $"Isi {LabelWords.Within(label)} dengan angka {min} sampai {max}.");
        form.RawNumber(field);
        var number = Parsed(field, required, WholeNumber.Parse, remedy);
        return number < min || number > max ? Wrong<int?>(field, remedy) : number;
    }

    /// <summary>One of the given values; "" when absent or none of them.</summary>
    public string Choice(
        string field, string label, IReadOnlyCollection<string> allowed, bool required = true)
    {
        var chosen = form.Raw(field);
        if (chosen.Length == 0 && !required) return "";
        return allowed.Contains(chosen) ? chosen : Wrong<string>(field, LabelWords.Ask("Pilih", label)) ?? "";
    }

    /// <summary>Those of the given values that were chosen, in the given order.</summary>
    public IReadOnlyList<string> Choices(
        string field, string label, IReadOnlyCollection<string> allowed, int min = 0)
    {
        var sent = form.All(field).ToArray();
        var chosen = allowed.Where(value => sent.Contains(value)).ToList();
        var strange = sent.Any(value => !allowed.Contains(value ?? ""));
        if (chosen.Count < min) Add(field, $"Pilih paling sedikit {min} {LabelWords.Within(label)}.");
        else if (strange) Add(field, $"Pilih {LabelWords.Within(label)} dari daftar.");
        return chosen;
    }

    public bool Checked(string field) => form.Raw(field) is "on" or "true" or "ya" or "1";

    /// <summary>A box that must be ticked; the message says why.</summary>
    public bool MustCheck(string field, string message)
    {
        if (Checked(field)) return true;
        Add(field, message);
        return false;
    }

    private string Measured(string field, string label, string text, Range length)
    {
        var (min, max) = (length.Start.Value, length.End.Value);
        if (text.Length == 0 && min == 0) return "";
        if (text.Length == 0) return Wrong<string>(field, LabelWords.Ask("Isi", label)) ?? "";
        if (text.Length < min) return Wrong<string>(field, $"{label} paling sedikit {min} huruf.") ?? "";
        return text.Length <= max
            ? text
            : Wrong<string>(
                field, string.Create(Indonesian, $"{label} paling banyak {max:N0} huruf; sekarang {text.Length:N0}.")) ?? "";
    }

    private T? Parsed<T>(string field, bool required, Func<string, T?> parse, string remedy)
    {
        var text = Cleaning.Line(form.Raw(field));
        if (text.Length == 0 && !required) return default;
        return parse(text) is { } value ? value : Wrong<T>(field, remedy);
    }

    private T? Wrong<T>(string field, string message)
    {
        Add(field, message);
        return default;
    }
}
