using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>Reads the head of an SOP, word for word.</summary>
internal static class SopHeadReader
{
    public static SopHeader Read(YamlMap root)
    {
        var defects = root.Texts("catatan").ToListOf();
        if (root.Map("kepala") is not { } map)
        {
            return new SopHeader(
                "", "", null, null, null, "", null, [], [], [], [], [], null, [], null, defects);
        }

        var header = new SopHeader(
            Agency: map.Text("instansi"),
            Unit: map.Text("unit"),
            Created: map.OptionalText("dibuat"),
            Revised: map.OptionalText("direvisi"),
            Effective: map.OptionalText("efektif"),
            SignedBy: map.Text("disahkan_oleh"),
            SignedNip: map.OptionalText("nip"),
            LegalBasis: map.Texts("dasar_hukum").ToListOf(),
            Qualifications: map.Texts("kualifikasi").ToListOf(),
            Related: map.Texts("keterkaitan").ToListOf(),
            Equipment: map.Texts("peralatan").ToListOf(),
            Warnings: map.Texts("peringatan").ToListOf(),
            RecordsIntro: map.OptionalText("pencatatan_pengantar"),
            Records: map.Texts("pencatatan").ToListOf(),
            RecordsClosing: map.OptionalText("pencatatan_penutup"),
            Defects: defects);
        map.Close();
        return header;
    }
}
