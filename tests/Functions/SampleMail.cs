using Ppid.App.Mail;

namespace Ppid.Tests.Functions;

internal static class SampleMail
{
    public static readonly OutgoingMail Plain = new(
        "<0f1e2d3c@dp2kukm.example.go.id>",
        new DateTimeOffset(2026, 3, 2, 9, 12, 0, TimeSpan.FromHours(8)),
        new("Dinas Perindagkop UKM", "ppid@dp2kukm.example.go.id"),
        new("Budi Santoso", "budi@example.org"),
        "Tanda terima permohonan 000123/PI/DP2KUKM/2026",
        "<p>Permohonan Anda <b>diterima</b>.</p>",
        "Permohonan Anda diterima.",
        [],
        null)
    {
        Effect = "permohonan-informasi-dp2kukm-2026-000123:1:0",
        Kinds = ["tanda-terima", "permohonan-informasi"],
    };

    public static readonly OutgoingMail Rich = Plain with
    {
        Thread = "<f1r5t@dp2kukm.example.go.id>",
        ReplyTo = new("", "ppid+k7f3@dp2kukm.example.go.id"),
        Attachments = [new("tanda-terima.pdf", "application/pdf", [0x25, 0x50, 0x44, 0x46])],
    };
}
