using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Officer;

/// <summary>People of the roster at their desks.</summary>
internal static class AtDesk
{
    public static string Address(string officer) => $"{officer}.contoh@dp2kukm.example.go.id";

    /// <summary>Somebody who came in by the link in his mail and his PIN.</summary>
    public static async Task<Visitor> SignedIn(this HouseUnderTest house, string officer)
    {
        await house.Service<Pins>().ChooseWithoutCode(officer, AtTask.Pin, CancellationToken.None);
        var visitor = house.NewVisitor();
        await visitor.Post(await house.MailedLink(officer), [new("pin", AtTask.Pin)]);
        return visitor;
    }

    /// <summary>The one-time link as the mail has it.</summary>
    public static Task<string> MailedLink(this HouseUnderTest house, string officer) =>
        house.AsksForLink("/meja/masuk", Address(officer));

    /// <summary>An incoming letter as the mail clerk records it (K-15, step 1).</summary>
    public static Dictionary<string, string> IncomingLetter => AtTask.Choosing(
        "teruskan",
        ("asal_surat", "Dinas Perhubungan"), ("nomor_surat", "551/12/2026"), ("tanggal_surat", "2026-03-05"),
        ("tanggal_diterima", "2026-03-09"), ("perihal", "Undangan rapat angkutan lebaran"), ("sifat", "segera"));

    public static Upload Scan => new("teruskan.scan", "surat.pdf", Papers.Pdf(10), "application/pdf");

    /// <summary>A letter that Sari has recorded from her desk.</summary>
    public static async Task<CaseId> RecordedLetter(this HouseUnderTest house, Visitor sari)
    {
        var reply = await sari.Post("/meja/mulai/surat-masuk", IncomingLetter, [Scan]);
        return reply.Location.Length > 0
            ? new CaseId(reply.Location.Split('/')[^1])
            : throw new InvalidOperationException($"Not filed ({reply.Status}): {reply.Page.Body?.TextContent}");
    }

    /// <summary>The link of a task of the case that an officer holds.</summary>
    public static async Task<string> LinkOf(this HouseUnderTest house, CaseId id, string officer)
    {
        await house.Service<Pins>().ChooseWithoutCode(officer, AtTask.Pin, CancellationToken.None);
        var task = (await house.Look(id)).Facts.Tasks.First(each => each.Officer == officer);
        return "/t/" + house.Service<Tokens>().TaskToken(id.Value, task.Number, task.Generation);
    }

    /// <summary>A report to the WBS that names nobody.</summary>
    public static async Task<CaseId> Report(this HouseUnderTest house)
    {
        ListOf<FieldValue> values =
        [
            new("jenis_pelanggaran", "Dugaan", FieldKind.Choice, "disiplin"),
            new("apa", "Apa yang terjadi", FieldKind.Lines, "Sering tidak masuk."),
            new("kapan", "Kapan", FieldKind.Text, "Maret 2026"), new("di_mana", "Di mana", FieldKind.Text, "Kantor"),
        ];
        var filed = await house.Desk.File(
            "lapor", "dp2kukm", "wbs",
            (id, number) => new CaseCommand.Submit(
                house.Time.Now, new(ActorKind.Applicant, id.Value, "Pelapor anonim", "portal"), id, number, "portal",
                Applicant.Nobody, new Application.Filled("WBS", values), []),
            CancellationToken.None);
        return filed.State.Known?.Id ?? throw new InvalidOperationException(filed.Refusal!.ToString());
    }
}
