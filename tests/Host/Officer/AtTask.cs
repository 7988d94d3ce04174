using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Officer;

/// <summary>Officers at their links.</summary>
public static class AtTask
{
    public const string Pin = "402915";

    /// <summary>The link of the open task, as the mail has it.</summary>
    public static async Task<string> Link(this HouseUnderTest house, CaseId id)
    {
        var task = (await house.Look(id)).Facts.Tasks[0];
        return "/t/" + house.Service<Tokens>().TaskToken(id.Value, task.Number, task.Generation);
    }

    public static async Task<CaseId> FiledCase(this HouseUnderTest house) => Applicants.IdOf(await house.Files());

    /// <summary>Whoever holds the open task has a PIN.</summary>
    public static async Task<string> LinkWithPin(this HouseUnderTest house, CaseId id)
    {
        var officer = (await house.Look(id)).Facts.Tasks[0].Officer!;
        await house.Service<Pins>().ChooseWithoutCode(officer, Pin, CancellationToken.None);
        return await house.Link(id);
    }

    /// <summary>A case that waits at step 3, with the link of the officer who looks it up.</summary>
    public static async Task<(CaseId Id, string Link)> AtStep3(this HouseUnderTest house)
    {
        var id = await house.FiledCase();
        await house.Decides(id, "lengkap");
        return (id, await house.LinkWithPin(id));
    }

    public static async Task<long> Version(this HouseUnderTest house, CaseId id) => (await house.Look(id)).Facts.Version;

    public static Dictionary<string, string> Choosing(string outcome, params (string Field, string Value)[] fields) =>
        fields.Select(field => KeyValuePair.Create($"{outcome}.{field.Field}", field.Value))
            .Append(new("hasil", outcome)).Append(new("pin", Pin)).ToDictionary();

    public static readonly (string, string)[] WholeNotice =
    [
        ("dikuasai", "ya"), ("penerimaan", "seluruhnya"), ("materi", "Rekapitulasi koperasi aktif 2025"),
        ("dihitamkan", "tidak"), ("biaya", "0"),
    ];

    public static readonly (string, string)[] Denial =
    [
        ("huruf", "b"), ("dasar", "UU 30/2000 Pasal 3"), ("uji_nomor", "UK-01/2026"), ("uji_tanggal", "2 Maret 2026"),
        ("konsekuensi", "Merugikan persaingan usaha."), ("alasan", "Memuat rahasia dagang."),
    ];
}
