using System.Net;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Api;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;
using Ppid.Tests.Host.Store;
using Xunit;

namespace Ppid.Tests.Host.Move;

/// <summary>A whole office goes into another house: nobody outside notices.</summary>
public sealed class Moving_an_office : IDisposable
{
    private static readonly CancellationToken Always = CancellationToken.None;
    private readonly DataFolderOfTest _place = new();
    private string Folder => Path.Combine(_place.Path, "ekspor");

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Leaves_old_links_tickets_and_PINs_as_good_as_they_were()
    {
        await using var old = await HouseUnderTest.Start();
        var tracking = await old.Files();
        await old.Lives();
        var number = (await old.Look(Applicants.IdOf(tracking))).Facts.Number;
        var mail = old.Post.Sent.Where(sent => sent.To.Address == AtDesk.Address("siti")).Select(sent => sent.Text).First(text =>
            text.Contains(number, StringComparison.Ordinal) && text.Contains("/t/", StringComparison.Ordinal));
        var link = mail[mail.IndexOf("/t/", StringComparison.Ordinal)..].Split()[0];

        await using var next = await old.MovesTo(Folder);

        Assert.Equal(HttpStatusCode.OK, (await next.Visitor.Get(tracking)).Status);
        Assert.Equal(HttpStatusCode.OK, (await next.Visitor.Get(link)).Status);
        var decided = await next.Visitor.Post(link, AtTask.Choosing("lengkap"));
        Assert.Equal(HttpStatusCode.SeeOther, decided.Status);
    }

    [Fact]
    public async Task Sends_what_was_owed_once_and_nothing_that_was_sent()
    {
        await using var old = await HouseUnderTest.Start();
        await old.Lives();
        var sent = old.Post.Sent.Select(mail => mail.MessageId).ToHashSet();

        await using var next = await old.MovesTo(Folder);
        await next.Round();
        var first = next.Post.Sent.Select(mail => mail.MessageId).ToList();
        next.Time.Pass(TimeSpan.FromMinutes(21));
        await next.Round();
        old.Time.Pass(TimeSpan.FromMinutes(21));
        await old.Round();

        Assert.NotEmpty(first);
        Assert.True(next.Post.Sent.Count > first.Count, "the letter that failed is tried again at its time");
        Assert.DoesNotContain(next.Post.Sent, mail => sent.Contains(mail.MessageId));
        Assert.Equal(
            old.Post.Sent.Select(mail => mail.MessageId).Where(id => !sent.Contains(id)).Order(),
            next.Post.Sent.Select(mail => mail.MessageId).Order());
    }

    [Fact]
    public async Task Rings_the_same_alarms_at_the_same_instants()
    {
        await using var old = await HouseUnderTest.Start();
        var ids = await old.Lives();
        await using var next = await old.MovesTo(Folder);

        for (var day = 0; day < 40; day++)
        {
            Assert.Equal(await old.Store.NextWake(Always), await next.Store.NextWake(Always));
            foreach (var house in new[] { old, next })
            {
                house.Time.Pass(TimeSpan.FromDays(1));
                await house.Round();
            }
        }

        foreach (var id in ids)
        {
            var (there, here) = (await old.Store.Load(id.Value, Always), await next.Store.Load(id.Value, Always));
            Assert.Equal(there.Select(e => e.Hash), here.Select(e => e.Hash));
        }
    }

    [Fact]
    public async Task Goes_on_with_numbers_and_answers_a_repeated_command_as_it_did()
    {
        await using var old = await HouseUnderTest.Start();
        var ids = await old.Lives();
        var last = await old.FiledByForm();
        await using var next = await old.MovesTo(Folder);

        var version = await next.Version(ids[3]);
        var repeated = await next.Desk.Handle(
            $"perpanjang:{ids[3]}", ids[3],
            new CaseCommand.Extend(next.Time.Now, new(ActorKind.Officer, "siti", "Siti", "uji"), "Menunggu arsip."), Always);
        var filed = await next.FiledByForm();

        Assert.True(repeated.Repeated);
        Assert.Equal(version, await next.Version(ids[3]));
        Assert.Equal(Number(last) + 1, Number(filed));

        static int Number(CaseId id) => int.Parse(id.Value.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Takes_keys_and_webhooks_of_other_systems_along()
    {
        await using var receiver = await Receiver.Open();
        await using var old = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var key = await old.FullKey();
        var webhook = (await old.Api("POST", "/api/webhooks", new { url = receiver.Url }, AtApi.With(key))).Json();
        await old.Round();
        await using var next = await old.MovesTo(Folder);

        var (id, _) = await next.FilesByProgram();
        await next.Round();
        var listed = await next.Api("GET", "/api/webhooks", null, AtApi.With(key));

        Assert.Equal(HttpStatusCode.OK, listed.Status);
        Assert.Contains(webhook.GetProperty("id").GetString()!, listed.Text, StringComparison.Ordinal);
        Assert.Contains(id, Assert.Single(receiver.Got).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_secret_report_secret_and_its_chain_whole()
    {
        await using var old = await HouseUnderTest.Start();
        var ids = await old.Lives();
        await using var next = await old.MovesTo(Folder);
        var nur = await next.Administrator();

        var page = await nur.Get($"/kelola/perkara/{ids[4]}");

        Assert.NotNull(page.Find("rahasia"));
        Assert.Contains("utuh", page.Says("rantai"), StringComparison.Ordinal);
        Assert.DoesNotContain("titipan", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_sessions_and_one_time_links_behind()
    {
        await using var old = await HouseUnderTest.Start();
        await old.SignedIn("siti");
        await old.SessionOf("nur");
        await old.NewVisitor().Post("/meja/masuk", [new("surel", AtDesk.Address("siti"))]);
        await old.Api("POST", "/api/cases/permohonan-informasi", Applicants.Siti, ("Idempotency-Key", "satu"));

        await using var next = await old.MovesTo(Folder);

        Assert.NotEmpty(await old.Store.All("sesi", Always));
        Assert.NotEmpty(await old.Store.All("masuk", Always));
        Assert.Empty(await next.Store.All("sesi", Always));
        Assert.Empty(await next.Store.All("masuk", Always));
        var kept = await File.ReadAllTextAsync(Path.Combine(Folder, "nilai.jsonl"));
        Assert.DoesNotContain("jawaban-api", kept, StringComparison.Ordinal);
        Assert.True(await next.Service<Pins>().IsChosen("siti", Always));
    }

    [Fact]
    public async Task Is_the_same_package_byte_for_byte_when_it_comes_back()
    {
        await using var old = await HouseUnderTest.Start();
        await old.Lives();
        var (there, back) = (Path.Combine(_place.Path, "ke-sana"), Path.Combine(_place.Path, "kembali"));
        await using var next = await old.MovesTo(Folder);
        await next.Runs("ekspor", there);
        await using var again = await next.Next();
        await again.Runs("impor", there);
        await again.Runs("ekspor", back);

        var files = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file)).Order().ToList();
        Assert.Contains(Path.Combine("manifest.json"), files);
        foreach (var other in new[] { there, back })
        {
            Assert.Equal(files.Count, Directory.GetFiles(other, "*", SearchOption.AllDirectories).Length);
            Assert.All(files, file => Assert.Equal(
                File.ReadAllBytes(Path.Combine(Folder, file)), File.ReadAllBytes(Path.Combine(other, file))));
        }
    }

    [Fact]
    public async Task Carries_a_document_of_any_size()
    {
        await using var old = await HouseUnderTest.Start();
        await old.FiledByForm();
        var content = new byte[50_000_000];
        new Random(7).NextBytes(content);
        var stored = await old.Service<IDocumentStore>().Save(new MemoryStream(content), long.MaxValue, Always);

        await using var next = await old.MovesTo(Folder);

        await using var moved = await next.Service<IDocumentStore>().Open(stored.Hash, Always);
        Assert.Equal(stored.Hash, Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(moved!, Always)));
    }
}
