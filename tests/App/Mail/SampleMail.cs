using Ppid.App.Mail;

namespace Ppid.Tests.App.Mail;

/// <summary>A mail with everything that is awkward in transport.</summary>
internal static class SampleMail
{
    public static readonly OutgoingMail Plain = new(
        MessageIds.For("pi-000123:1:0", "dp2kukm.example.go.id"),
        new(2026, 3, 2, 9, 12, 0, TimeSpan.FromHours(8)),
        new("PPID Dinas Contoh", "tanpa-balas@dp2kukm.example.go.id"),
        new("Budi \"Bud\" Santoso", "budi@example.org"),
        "Tanda terima",
        "<!DOCTYPE html>\n<html lang=\"id\"><body><p>Terima kasih – salam</p></body></html>\n",
        "Yth. Bapak/Ibu Budi,\n.titik di depan\nFrom depan \n" + new string('é', 90) + "\n= selesai =\n",
        [],
        null);

    public static readonly OutgoingMail WithAttachment = Plain with
    {
        Attachments =
        [
            new("tanda-terima.pdf", "application/pdf",
                [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))]),
        ],
    };
}
