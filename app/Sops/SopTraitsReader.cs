using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>Reads what an SOP may say beside its table: who files, who starts, limits, papers.</summary>
internal static class SopTraitsReader
{
    public static Sop Read(YamlMap root, Sop sop)
    {
        var start = root.OptionalMap("mulai");
        var read = sop with
        {
            Filer = root.OptionalName<FilerKind>("pemohon") ?? FilerKind.Identified,
            Door = Door(root),
            Secret = root.OptionalFlag("rahasia") ?? false,
            TitleField = root.OptionalText("judul"),
            Counter = root.OptionalText("loket") ?? sop.Counter,
            RegisterFields = Texts(root, "buku"),
            Papers = root.Maps("naskah", mayBeAbsent: true).Select(Paper).ToListOf(),
            SecondSource = root.OptionalText("sumber_kedua"),
            Starters = start is null ? [] : Texts(start, "peran"),
            Schedule = start is null ? null : Schedule(start),
        };
        start?.Close();
        return read;
    }

    private static Door? Door(YamlMap root)
    {
        if (root.OptionalMap("layanan") is not { } map)
        {
            return null;
        }

        var door = new Door(map.Text("nama"), map.Text("ajakan"));
        map.Close();
        return door;
    }

    public static StepLimit? Limit(YamlMap step)
    {
        if (step.OptionalMap("tenggat") is not { } map)
        {
            return null;
        }

        var limit = new StepLimit(map.Text("eskalasi"));
        map.Close();
        return limit;
    }

    public static Automatic? Automatic(YamlMap step)
    {
        if (step.OptionalMap("otomatis") is not { } map)
        {
            return null;
        }

        var automatic = new Automatic(
            map.Text("hasil"), map.Text("sesudah"), (int)(map.OptionalNumber("hari") ?? 0));
        map.Close();
        return automatic;
    }

    internal static ListOf<string> Texts(YamlMap map, string key) =>
        map.Has(key) ? map.Texts(key).ToListOf() : [];

    private static Schedule? Schedule(YamlMap start)
    {
        if (start.OptionalMap("jadwal") is not { } map)
        {
            return null;
        }

        var schedule = new Schedule(map.Name<Rhythm>("setiap"), (int)(map.OptionalNumber("tanggal") ?? 1));
        if (schedule.Day is < 1 or > 28)
        {
            map.Fault($"\"tanggal\" berisi {schedule.Day}.", "isi dengan 1 sampai 28, agar ada pada setiap bulan.");
        }

        map.Close();
        return schedule;
    }

    private static PaperSpec Paper(YamlMap map)
    {
        var paper = new PaperSpec(
            map.Text("id"),
            map.Text("nama"),
            map.OptionalText("seri"),
            map.OptionalText("kepada"),
            map.OptionalText("pembuka"),
            Texts(map, "isi"),
            map.OptionalText("penutup"),
            map.OptionalFlag("untuk_pemohon") ?? false);
        map.Close();
        return paper;
    }
}
