using Ppid.App.Desk;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.Tests.Host.Driver;

/// <summary>Officers who decide at the desk, without their pages.</summary>
public static class Officers
{
    public static readonly Notice WholeNotice = new(
        true, null, Acceptance.Whole, null, "Rekapitulasi koperasi aktif 2025", false, null,
        "Halaman pelacakan", "PDF", 0, null);

    public static readonly Denial Refusal = new(
        "b", "UU 30/2000 Pasal 3", "UK-01/2026 tanggal 2 Maret 2026",
        "Merugikan persaingan usaha", "Rahasia dagang");

    /// <summary>Whoever holds the open task takes this outcome of its step. Throws
    /// when the rules refuse.</summary>
    public static async Task<Handled> Decides(
        this HouseUnderTest house, CaseId id, string outcome, StepForm? form = null,
        params Document[] documents)
    {
        var open = await house.Look(id);
        var task = open.Facts.Tasks[0];
        var by = new Actor(ActorKind.Officer, task.Officer!, task.OfficerName!, "uji");
        var take = new CaseCommand.TakeOutcome(
            house.Time.Now, by, task.Number, outcome, form ?? new StepForm.Empty(), documents.ToListOf());
        var handled = await house.Desk.Handle(Guid.NewGuid().ToString("N"), id, take, CancellationToken.None);
        return handled.Refusal is { } no ? throw new InvalidOperationException(no.ToString()) : handled;
    }

    public static Task Returns(this HouseUnderTest house, CaseId id, string reason) =>
        house.Decides(id, "tidak-lengkap", new StepForm.Reasoned(reason));

    /// <summary>Complete, found in the DIP, given with a document.</summary>
    public static async Task<Document> Answers(this HouseUnderTest house, CaseId id)
    {
        var content = Papers.Pdf(100);
        using var stream = new MemoryStream(content);
        var stored = await house.Service<IDocumentStore>()
            .Save(stream, content.Length, CancellationToken.None);
        var document = new Document(
            stored.Hash, "rekap.pdf", "application/pdf", stored.Length, DocumentKind.Released);
        await house.Decides(id, "lengkap");
        await house.Decides(id, "tersedia", new StepForm.NoticeFilled(WholeNotice), document);
        return document;
    }

    /// <summary>Complete, excluded, signed by the PPID.</summary>
    public static async Task Denies(this HouseUnderTest house, CaseId id)
    {
        await house.Decides(id, "lengkap");
        await house.Decides(id, "dikecualikan", new StepForm.DenialFilled(Refusal));
        await house.Decides(id, "tetapkan");
    }
}
