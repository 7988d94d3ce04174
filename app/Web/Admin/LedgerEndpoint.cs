using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Admin;

/// <summary>GET …/buku.json: a ledger with its hashes and the formula by which anybody can check them
/// offline.</summary>
internal static class LedgerEndpoint
{
    private const string Formula =
        "sidik = SHA-256, heksadesimal huruf kecil, atas UTF-8 dari: sidikSebelumnya + \"\\n\" + aliran + \"\\n\" + seq "
        + "+ \"\\n\" + ticks + \"\\n\" + jenis + \"\\n\" + isi. ticks = banyaknya 100 nanodetik UTC sejak 0001-01-01; "
        + "isi = teks persis seperti tercatat. Sidik sebelum kejadian pertama adalah 64 angka nol.";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <summary>Reads the store alone: a ledger too damaged to be understood can still be taken away.</summary>
    public static Task<IResult> Case(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var id = context.Value("id");
        var row = await context.Service<ICaseStore>().Summary(id, visit.Cancel);
        return row?.Office == visit.Office.File.Id
            ? await File(visit, id, context.Service<SopCatalogue>().IsSecret(row.Office, row.Sop))
            : await Answers.NotFound(context);
    });

    public static Task<IResult> Office(HttpContext context) => AdminVisit.Require(context, visit =>
        File(visit, OfficeBook.Stream(visit.Office.File.Id), secret: false));

    /// <param name="secret">Only the links of the chain: they betray nothing, and show later that nothing was
    /// changed.</param>
    private static async Task<IResult> File(AdminVisit visit, string stream, bool secret)
    {
        var stored = await visit.Context.Service<ICaseStore>().Load(stream, visit.Cancel);
        if (stored.Count == 0)
        {
            return await Answers.NotFound(visit.Context);
        }

        object book = new
        {
            aliran = stream,
            diunduhOleh = visit.Officer.Name,
            rumus = Formula,
            rantaiUtuh = Ledger.FirstBroken(stored) is null,
            rusakMulai = Ledger.FirstBroken(stored),
            kejadian = stored.Select(each => secret ? Link(each) : Whole(each)),
        };
        return Results.File(
            JsonSerializer.SerializeToUtf8Bytes(book, Indented), "application/json", $"{stream}-buku.json");
    }

    private static object Link(StoredEvent e) => new { seq = e.Seq, sidik = e.Hash };

    private static object Whole(StoredEvent e) => new
    {
        seq = e.Seq,
        waktu = e.At,
        ticks = e.At.UtcTicks,
        jenis = e.Type,
        isi = e.Json,
        sidik = e.Hash,
    };
}
