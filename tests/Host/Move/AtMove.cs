using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.App.Move;
using Ppid.Domain.Cases;
using Ppid.Host.Web;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Api;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;

namespace Ppid.Tests.Host.Move;

/// <summary>Offices that move.</summary>
public static class AtMove
{
    /// <summary>Runs one of the move's commands in a house; returns what it said.</summary>
    public static async Task<string> Runs(this HouseUnderTest house, params string[] args)
    {
        using var said = new StringWriter();
        var code = await MoveCommand.Run(
            args, house.Service<IServiceProvider>(), said, terminal: false, CancellationToken.None);
        return code == 0 ? said.ToString() : throw new InvalidOperationException($"{code}: {said}");
    }

    /// <summary>What the house refuses the command with.</summary>
    public static async Task<string> Refuses(this HouseUnderTest house, params string[] args) =>
        (await Xunit.Assert.ThrowsAsync<InvalidDataException>(() => house.Runs(args))).Message;

    /// <summary>An empty house to which the server key was brought.</summary>
    public static Task<HouseUnderTest> Next(this HouseUnderTest house, Action<IServiceCollection>? adjust = null) =>
        HouseUnderTest.Start(
            at: house.Time.Now, webhooks: Receiver.Trial, adjust: adjust,
            furnish: data => ServerKey.Place(data, ServerKey.Existing(house.Data)));

    /// <summary>The office in the next house, as the people find it there.</summary>
    public static async Task<HouseUnderTest> MovesTo(this HouseUnderTest house, string folder)
    {
        await house.Runs("ekspor", folder);
        var next = await house.Next();
        await next.Runs("impor", folder);
        return next;
    }

    /// <summary>Several SOPs under way: a request that waits, one that was returned, one that was answered and one whose
    /// answer was extended; a report about an administrator; an incoming letter and a mail; a survey; a letter that is
    /// owed and one that failed.</summary>
    public static async Task<CaseId[]> Lives(this HouseUnderTest house)
    {
        var waiting = await house.FiledByForm();
        var returned = await house.FiledByForm();
        await house.Returns(returned, "Identitas belum terbaca.");
        var answered = await house.FiledByForm();
        await house.Answers(answered);
        var extended = await house.FiledByForm();
        await house.Decides(extended, "lengkap");
        var report = await house.Report("Menerima titipan dari penyedia barang", "nur", "wulan");
        await house.Gets(Mails.Message("Permohonan informasi", Mails.Request, file: ("ktp.png", Papers.Png)));
        var survey = await house.CaseOf("survei-kepuasan");
        await house.Service<Pins>().ChooseWithoutCode("siti", AtTask.Pin, CancellationToken.None);
        await house.Round();
        await house.Extends(extended);
        var failed = (await house.Store.PendingEffects(extended.Value, CancellationToken.None))[0].Effect.Id;
        await house.Store.Postpone(failed, house.Time.Now.AddMinutes(20), "sambungan putus", CancellationToken.None);
        await house.FiledByForm();
        return [waiting, returned, answered, extended, report, survey];
    }

    public static async Task<CaseId> FiledByForm(this HouseUnderTest house) => Applicants.IdOf(await house.Files());

    private static async Task Extends(this HouseUnderTest house, CaseId id)
    {
        var task = (await house.Look(id)).Facts.Tasks[0];
        var by = new Actor(ActorKind.Officer, task.Officer!, task.OfficerName!, "uji");
        var handled = await house.Desk.Handle(
            $"perpanjang:{id}", id, new CaseCommand.Extend(house.Time.Now, by, "Menunggu arsip."), CancellationToken.None);
        if (handled.Refusal is { } no) throw new InvalidOperationException(no.ToString());
    }
}
