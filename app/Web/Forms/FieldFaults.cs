using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Forms;

/// <summary>What the rules find wrong in a form of fields, said at the field it is about.</summary>
internal static class FieldFaults
{
    /// <summary>Null when the refusal is about something else.</summary>
    public static IEnumerable<(string Field, string Message)>? Of(Refusal refusal, ListOf<FieldSpec> form) =>
        refusal.Code switch
        {
            "fields-missing" => Fields(refusal, form).Select(field => (field.Name, Missing(field))),
            "fields-wrong" => Fields(refusal, form).Select(field => (field.Name, Wrong(field))),
            _ => null,
        };

    private static IEnumerable<FieldSpec> Fields(Refusal refusal, ListOf<FieldSpec> form) =>
        refusal.Details.Select(name => form.FirstOrDefault(field => field.Name == name)).OfType<FieldSpec>();

    private static string Missing(FieldSpec field) => field.Kind switch
    {
        FieldKind.File => $"Lampirkan {LabelWords.Within(field.Label)}.",
        FieldKind.Choice or FieldKind.YesNo or FieldKind.Scale or FieldKind.Unit or FieldKind.Officer
            or FieldKind.Employee or FieldKind.Accused => LabelWords.Ask("Pilih", field.Label),
        FieldKind.Table => $"Isi sedikitnya satu baris pada {LabelWords.Within(field.Label)}.",
        _ => LabelWords.Ask("Isi", field.Label),
    };

    private static string Wrong(FieldSpec field) => field switch
    {
        { Kind: FieldKind.Date, FromDay: > 0 and var days } =>
            $"{field.Label} paling cepat {days} hari kerja dari hari ini.",
        { Kind: FieldKind.Date, FromDay: not null } => $"{field.Label} tidak boleh sebelum hari ini.",
        { Kind: FieldKind.Number or FieldKind.Rupiah, Min: { } min, Max: { } max } =>
            $"{field.Label} antara {min:0.##} dan {max:0.##}.",
        { Kind: FieldKind.Number or FieldKind.Rupiah, Min: { } min } => $"{field.Label} paling sedikit {min:0.##}.",
        { Kind: FieldKind.Number or FieldKind.Rupiah, Max: { } max } => $"{field.Label} paling banyak {max:0.##}.",
        _ => $"Periksa {LabelWords.Within(field.Label)}: nilainya tidak dapat diterima.",
    };
}
