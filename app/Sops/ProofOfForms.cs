using Ppid.App.Web.Forms;
using Ppid.App.Yaml;
using Ppid.Domain.Sops;
using Ppid.Domain.Surveys;

namespace Ppid.App.Sops;

/// <summary>Forms whose fields are data, and what is named in them.</summary>
internal static class ProofOfForms
{
    private static readonly string[] DipColumns =
        ["ringkasan", "penguasa", "penanggung_jawab", "waktu_tempat", "bentuk", "retensi", "klasifikasi"];

    private static readonly string[] ExcludedColumns =
        ["informasi", "huruf", "dasar", "konsekuensi", "berakhir"];

    /// <summary>The rest of what a post may hold is for units and people of whom several can be ticked.</summary>
    private const int MostInputs = FormReader.MostFields / 2;

    public static void Check(Sop sop, Findings found)
    {
        foreach (var step in sop.Steps)
        {
            CheckSize(step, found);
            foreach (var outcome in step.Outcomes)
            {
                CheckFields(step, outcome, found);
                CheckActions(sop, step, outcome, found);
            }
        }

        CheckNames(sop, found);
    }

    /// <summary>All outcomes of a step share one page, and one post.</summary>
    private static void CheckSize(Step step, Findings found)
    {
        var inputs = step.Outcomes.Sum(outcome => outcome.Fields.Sum(
            field => field.Kind == FieldKind.Table ? field.Rows * field.Columns.Count : 1));
        if (inputs > MostInputs)
        {
            found.Add(step, $"memuat {inputs} kotak isian; paling banyak {MostInputs}.", "kurangi \"baris:\" daftarnya.");
        }
    }

    private static void CheckFields(Step step, Outcome outcome, Findings found)
    {
        if ((outcome.Form == FormKind.Fields) != (outcome.Fields.Count > 0))
        {
            found.Add(step, outcome, "dan daftar isiannya tidak cocok.",
                "tulis \"formulir: isian\" bersama \"isian:\" yang memuat sedikitnya satu butir.");
        }

        foreach (var twin in outcome.Fields.GroupBy(field => field.Name).Where(group => group.Count() > 1))
        {
            found.Add(step, outcome, $"menulis isian \"{twin.Key}\" dua kali.", "beri nama lain.");
        }
    }

    private static void CheckActions(Sop sop, Step step, Outcome outcome, Findings found)
    {
        foreach (var action in outcome.Actions)
        {
            if (Remedy(sop, outcome, action) is { } remedy)
            {
                found.Add(step, outcome, $"tidak dapat melakukan \"{Spelling.Of(action)}\".", $"{remedy}.");
            }
        }
    }

    private static string? Remedy(Sop sop, Outcome outcome, CaseAction action) => action switch
    {
        CaseAction.Reject => outcome.To is null ? null : "hanya bersama \"ke: selesai\"",
        CaseAction.GiveNumber => outcome.Series is not null ? null : "tambahkan \"seri:\"",
        CaseAction.IssuePaper => Paper(sop, outcome),
        CaseAction.SetDip => Table(sop, TableNames.Dip, DipColumns),
        CaseAction.SetExcluded => Table(sop, TableNames.Excluded, ExcludedColumns),
        CaseAction.Publish => sop.Steps.SelectMany(step => step.Outcomes).SelectMany(each => each.Fields)
            .Any(field => field.Publishes)
                ? null
                : "tandai berkas yang boleh terbit dengan \"terbit: ya\"",
        CaseAction.BecomeRequest => outcome.To is null ? null : "hanya bersama \"ke: selesai\"",
        CaseAction.RecordSurvey => outcome.Fields.Any(field => field.Kind == FieldKind.Scale)
            ? null
            : "isiannya memuat unsur survei berjenis skala",
        CaseAction.TallySurvey => sop.Collection is not null ? null : "hanya dalam SOP yang mempunyai langkah kumpulan",
        _ => null,
    };

    /// <summary>One decision gets one number: its paper cannot bear that of another series.</summary>
    private static string? Paper(Sop sop, Outcome outcome) => (outcome.Paper is { } id ? sop.Paper(id) : null) switch
    {
        null => "sebut salah satu dari daftar \"naskah\" SOP ini dengan \"naskah: id\"",
        { Series: { } series } when outcome.Does(CaseAction.GiveNumber) && series != outcome.Series =>
            "satu hasil hanya memberi satu nomor; samakan seri naskah dengan \"seri\" hasil ini",
        _ => null,
    };

    /// <summary>Values that no form asks for: the number that was given, the period, the result of the survey.</summary>
    private static bool IsGiven(Sop sop, string name) => name == "nomor"
        || (sop.Schedule is not null && name is "periode" or "awal" or "akhir")
        || (sop.Collection is not null && Satisfaction.Names.Contains(name));

    private static string? Table(Sop sop, string name, string[] columns) =>
        sop.Field(name) is { Kind: FieldKind.Table } table
        && columns.All(column => table.Columns.Any(each => each.Name == column))
            ? null
            : $"perlu isian daftar bernama \"{name}\" dengan kolom: {string.Join(", ", columns)}";

    private static void CheckNames(Sop sop, Findings found)
    {
        var named = sop.RegisterFields.Concat(sop.Papers.SelectMany(paper => paper.Contents));
        foreach (var name in named.Where(name => !IsGiven(sop, name) && sop.Field(name) is null).Distinct())
        {
            found.Add("", $"\"buku\" atau \"naskah\" menyebut isian \"{name}\" yang tidak ada.",
                "samakan dengan nama isian pada salah satu formulir.");
        }

        if (sop.TitleField is { } title
            && sop.Step(sop.StartStep)!.Outcomes.All(outcome => outcome.Fields.All(field => field.Name != title)))
        {
            found.Add("", $"\"judul\" menyebut isian \"{title}\" yang tidak ada pada langkah awal.",
                "samakan dengan nama isian pada langkah awal.");
        }
    }
}
