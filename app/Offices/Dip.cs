using System.Text.Json.Serialization;
using Ppid.Domain;

namespace Ppid.App.Offices;

/// <summary>How public information is made available, UU 14/2008 art. 9–11.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DipKind>))]
public enum DipKind
{
    [JsonStringEnumMemberName("berkala")] Periodic,
    [JsonStringEnumMemberName("serta-merta")] Immediate,
    [JsonStringEnumMemberName("setiap-saat")] AtAnyTime,
}

/// <summary>A row of the Daftar Informasi Publik with the columns of Perki 1/2010, annex II.</summary>
/// <param name="Unit">Unit id of the roster that holds it.</param>
/// <param name="Made">When and where it was made, as the office writes it.</param>
/// <param name="Retention">How long it is kept, as the office writes it.</param>
/// <param name="Link">Where it can be downloaded; null if nowhere.</param>
public sealed record DipEntry(
    int Number,
    string Summary,
    string Unit,
    string Responsible,
    string Made,
    string Form,
    string Retention,
    DipKind Kind,
    string? Link);

/// <summary>The Daftar Informasi Publik of an office.</summary>
/// <param name="Decree">SK that set the list; null if none is given.</param>
/// <param name="StillExample">True until the office has put in its own list.</param>
public sealed record Dip(string? Decree, bool StillExample, ListOf<DipEntry> Entries)
{
    /// <summary>The entries that share words with the text, best first; none if they share none.</summary>
    public IReadOnlyList<DipEntry> Suggest(string text, int take = 5)
    {
        var wanted = DipWords.Of(text);
        var rows = Entries.Select(entry => (Entry: entry, Words: DipWords.Of(entry.Summary))).ToList();
        var weights = wanted.ToDictionary(word => word, word => Weight(word, rows.Select(row => row.Words)));
        return
        [
            .. rows.Select(row =>
                (row.Entry, Score: wanted.Sum(word => DipWords.Match(word, row.Words) * weights[word])))
                .Where(row => row.Score > 0)
                .OrderByDescending(row => row.Score).ThenBy(row => row.Entry.Number)
                .Take(take).Select(row => row.Entry),
        ];
    }

    /// <summary>A word that stands in many rows tells little.</summary>
    private static double Weight(string word, IEnumerable<IReadOnlyCollection<string>> rows) =>
        1.0 / (1 + rows.Count(words => DipWords.Match(word, words) > 0));
}
