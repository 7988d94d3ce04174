using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Screens.Citizen;

/// <summary>A ground of UU 14/2008 art. 35(1) as the objector sees it: usable until a
/// day, or closed and why.</summary>
/// <param name="LastDay">Last local day; null when it is closed.</param>
/// <param name="WhyNot">Why it is closed; null when it is usable.</param>
public sealed record GroundView(Ground Ground, string Label, Deadline? LastDay, string? WhyNot)
{
    private static readonly string[] Labels =
    [
        "Permohonan saya ditolak dengan alasan pengecualian (Pasal 17)",
        "Informasi yang wajib diumumkan berkala (Pasal 9) tidak disediakan",
        "Permohonan saya tidak ditanggapi",
        "Tanggapan tidak sesuai dengan yang saya minta",
        "Permohonan saya tidak dipenuhi",
        "Biaya yang dikenakan tidak wajar",
        "Informasi disampaikan melebihi waktu yang diatur",
    ];

    public string Letter => ((char)('a' + (int)Ground)).ToString();

    /// <summary>All seven grounds, in order of the law.</summary>
    public static IReadOnlyList<GroundView> All(OpenCase request, DateTimeOffset now)
    {
        var today = request.Rules.Calendar.LocalDate(now);
        var open = Objections.Open(request.Facts, request.Rules.Calendar)
            .ToDictionary(ground => ground.Ground);
        return
        [
            .. Enum.GetValues<Ground>().Select(
                ground => Of(ground, open.GetValueOrDefault(ground), request.Facts, today)),
        ];
    }

    private static GroundView Of(Ground ground, OpenGround? open, CaseFacts request, DateOnly today)
    {
        var label = Labels[(int)ground];
        return open switch
        {
            null => new(ground, label, null, Closed(ground, request)),
            { Deadline: var last } when today > last.Due =>
                new(ground, label, null, $"Hari terakhirnya, {When.Day(last.Due)}, sudah lewat."),
            { Deadline: var last } => new(ground, label, last, null),
        };
    }

    private static string Closed(Ground ground, CaseFacts request)
    {
        var used = request.Links.FirstOrDefault(
            link => link.Relation == Objections.Relation && link.Grounds.Contains(ground));
        return (used, ground) switch
        {
            ({ } link, _) => $"Sudah Anda pakai dalam keberatan nomor {link.Number}.",
            (_, Ground.Refused) => "Terbuka bila permohonan ditolak, seluruhnya atau sebagian.",
            (_, Ground.NotAnswered) when request.Verdict is not null =>
                "Tidak berlaku: permohonan ini sudah dijawab.",
            (_, Ground.NotAnswered) => "Terbuka bila batas jawaban lewat tanpa jawaban.",
            (_, Ground.TooLate) when request.Verdict is not null =>
                "Tidak berlaku: jawaban diberikan tepat waktu.",
            (_, Ground.TooLate) => "Terbuka bila jawaban melewati batas waktunya.",
            _ when request.Verdict is not null => "Tidak berlaku untuk jawaban yang diberikan.",
            _ => "Terbuka setelah permohonan dijawab.",
        };
    }
}
