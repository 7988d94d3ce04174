using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Host.Demo;

/// <summary>A small set of cases for demonstrations (<c>--demo</c>), told through the desk like real ones; every name
/// says that it is an example. Only ever into an empty data folder.</summary>
internal sealed class DemoSet(
    ICaseStore store, ExampleLedger mark, CaseDesk desk, OfficeBook offices, Pins pins, CaseFlow flow, TimeProvider time)
{
    /// <summary>The PIN of every officer in the demonstration; printed at start.</summary>
    public const string Pin = "271828";

    private const string Request = "permohonan-informasi";
    private const string Objection = "keberatan-informasi";

    private string Office => offices.Main.File.Id;

    /// <summary>Throws <see cref="InvalidDataException"/> when the folder holds cases that are not ours.</summary>
    public async Task Load(CancellationToken cancel)
    {
        if (await mark.IsThis(cancel))
        {
            return;
        }

        if ((await store.Find(new CaseQuery(Take: 1), cancel)).Total > 0)
        {
            throw new InvalidDataException(
                "Folder data sudah berisi berkas. --demo hanya untuk folder kosong: pakai Ppid__Data=./data-peragaan.");
        }

        await TellStories(cancel);
        await ChoosePins(cancel);
        await mark.Mark(cancel);
    }

    /// <summary>Examples must never pass for real cases. Throws <see cref="InvalidDataException"/>.</summary>
    public Task RefuseIfLoaded(CancellationToken cancel) =>
        mark.Refuse("Jalankan dengan --demo, atau pakai folder lain dengan Ppid__Data.", cancel);

    private async Task TellStories(CancellationToken cancel)
    {
        await New(1, 0, DemoTexts.Umkm, cancel);

        var returned = await New(2, 2, DemoTexts.Pasar, cancel);
        await Decide(returned, 1, "tidak-lengkap", new StepForm.Reasoned(DemoTexts.IdentityMissing), cancel);

        var withUnit = await New(3, 10, DemoTexts.Ekspor, cancel);
        await Decide(withUnit, 9, "lengkap", new StepForm.Empty(), cancel);
        await Decide(withUnit, 9, "ke-bidang", new StepForm.UnitChosen(offices.Main.Roster.Units[1].Id, null), cancel);

        var given = await New(4, 20, DemoTexts.Renstra, cancel);
        await Decide(given, 19, "lengkap", new StepForm.Empty(), cancel);
        await Decide(given, 18, "tersedia", new StepForm.NoticeFilled(DemoTexts.WholeNotice), cancel);

        await New(5, 30, DemoTexts.Koperasi, cancel);
        await Refused(cancel);
    }

    /// <summary>A refusal that is objected to: the whole chain in one example.</summary>
    private async Task Refused(CancellationToken cancel)
    {
        var refused = await New(6, 25, DemoTexts.Usaha, cancel);
        await Decide(refused, 24, "lengkap", new StepForm.Empty(), cancel);
        await Decide(refused, 22, "dikecualikan", new StepForm.DenialFilled(DemoTexts.TradeSecret), cancel);
        await Decide(refused, 20, "tetapkan", new StepForm.Empty(), cancel);

        var parent = (await desk.Look(refused, cancel))!;
        var application = new Application.Objection(
            refused.Value, parent.Facts.Number, [Ground.Refused], "Penelitian", DemoTexts.ObjectionStory);
        await desk.File("peragaan:keberatan", Office, Objection, (id, number) => new CaseCommand.Submit(
            At(10), Applicant(parent.Facts.Applicant.Name), id, number, "peragaan", parent.Facts.Applicant, application, [],
            Objections.Open(parent.Facts, parent.Rules.Calendar)), cancel);
    }

    private async Task<CaseId> New(int number, int daysAgo, string details, CancellationToken cancel)
    {
        var applicant = DemoTexts.Person(number);
        var filed = await desk.File($"peragaan:{number}", Office, Request, (id, registered) => new CaseCommand.Submit(
            At(daysAgo), Applicant(applicant.Name), id, registered, "peragaan", applicant,
            new Application.InformationRequest(details, "Penelitian (contoh)", "salinan", "softcopy", "pelacakan"), []),
            cancel);
        return filed.State.Known!.Id;
    }

    private async Task Decide(CaseId id, int daysAgo, string outcome, StepForm form, CancellationToken cancel)
    {
        var task = (await desk.Look(id, cancel))!.Facts.Tasks[0];
        var by = new Actor(ActorKind.Officer, task.Officer!, task.OfficerName!, "peragaan");
        var take = new CaseCommand.TakeOutcome(At(daysAgo), by, task.Number, outcome, form, []);
        var handled = await desk.Handle($"peragaan:{id}:{task.Number}", id, take, cancel);
        if (handled.Refusal is { } no)
        {
            throw new InvalidDataException($"Peragaan tidak cocok dengan SOP: {outcome} ditolak ({no.Code}).");
        }
    }

    private async Task ChoosePins(CancellationToken cancel)
    {
        foreach (var officer in offices.Main.Roster.Officers)
        {
            await pins.Choose(officer.Id, await pins.IssueActivation(officer.Id, cancel), Pin, cancel);
        }

        await flow.Round(cancel);
    }

    private DateTimeOffset At(int daysAgo) => time.GetUtcNow().AddDays(-daysAgo);

    private static Actor Applicant(string name) => new(ActorKind.Applicant, "peragaan", name, "peragaan");
}
