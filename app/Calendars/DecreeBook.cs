using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>Lays decrees over each other: the year's complete list first, then its amendments by date of
/// issue.</summary>
internal sealed class DecreeBook
{
    private readonly Dictionary<DateOnly, ClosedDay> _days = [];
    private readonly Dictionary<int, Decree> _years = [];
    private readonly List<Fault> _faults = [];

    public DecreeBook(IEnumerable<DecreeText> decrees)
    {
        foreach (var text in decrees.OrderByDescending(t => t.Decree.Complete).ThenBy(t => t.Decree.IssuedOn))
        {
            if (Belongs(text)) Apply(text);
        }
    }

    public IReadOnlyCollection<int> Years => _years.Keys;

    public IReadOnlyCollection<ClosedDay> Days => _days.Values;

    public IReadOnlyList<Fault> Faults => _faults;

    private bool Belongs(DecreeText text)
    {
        var decree = text.Decree;
        if (decree.Complete && !_years.TryAdd(decree.Year, decree))
        {
            Fault(text, default, "hari",
                $"tahun {decree.Year} sudah ditetapkan oleh {_years[decree.Year].Number}",
                "Tulis perubahan dengan 'tambah' dan 'cabut'");
            return false;
        }

        if (_years.ContainsKey(decree.Year)) return true;
        Fault(text, default, "tahun", $"tahun {decree.Year} belum mempunyai keputusan dengan daftar lengkap",
            "Muat dahulu keputusan dengan 'hari' untuk tahun itu");
        return false;
    }

    private void Apply(DecreeText text)
    {
        foreach (var day in text.Decree.Withdrawn.Where(day => !_days.Remove(day)))
        {
            Fault(text, day, "cabut", $"{IsoDay.Write(day)} memang bukan hari tutup",
                "Periksa tanggalnya, atau hapus baris ini");
        }

        foreach (var day in text.Decree.Added.Where(day => !_days.TryAdd(day.Date, day)))
        {
            Fault(text, day.Date, "tanggal",
                $"{IsoDay.Write(day.Date)} sudah tutup menurut {_days[day.Date].Decree}",
                "Hapus baris ini, atau tulis tanggal itu juga di 'cabut' bila jenisnya berganti");
        }
    }

    private void Fault(DecreeText text, DateOnly day, string field, string problem, string remedy) =>
        _faults.Add(text.Fault(day, field, problem, remedy));
}
