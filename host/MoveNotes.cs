using System.Globalization;

namespace Ppid.Host;

/// <summary>What lies beside the ledger and is not exported: said when an office leaves, so that nobody forgets it.</summary>
internal static class MoveNotes
{
    public static IEnumerable<string> Of(HouseSettings settings)
    {
        var inbox = Path.Combine(settings.Data, "masuk");
        if (Count(inbox, "*.eml") + Count(Path.Combine(inbox, "new"), "*") is var waiting and > 0)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Perhatian: {waiting} surat di {inbox} belum diambil dan tidak ikut; salin ke folder masuk/ di tempat baru.");
        }

        if (settings.Smtp is null && Count(settings.Outbox, "*.eml") > 0)
        {
            yield return $"Perhatian: surat di {settings.Outbox} tidak ikut; pastikan semuanya sudah diantar.";
        }
    }

    private static int Count(string folder, string names) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, names).Count() : 0;
}
