namespace Ppid.App.Screens.Cases;

/// <summary>Statuses of the list (see Summaries.Status) as people read them.</summary>
public static class StatusWords
{
    public static readonly IReadOnlyList<(string Status, string Name)> All =
    [
        ("berjalan", "Sedang dikerjakan"),
        ("di-pemohon", "Menunggu kelengkapan dari pemohon"),
        ("dijawab", "Sudah dijawab"),
        ("selesai", "Selesai"),
        ("ditolak", "Ditolak"),
        ("ditarik", "Ditarik pemohon"),
        ("dibatalkan", "Dibatalkan"),
    ];

    public static string Name(string status) =>
        All.FirstOrDefault(known => known.Status == status).Name ?? status;
}
