using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.App.Move;
using Ppid.Host.Store;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Store;
using Xunit;

namespace Ppid.Tests.Host.Move;

/// <summary>A kill in the middle leaves the office in one place, and the command can be repeated.</summary>
public sealed class A_move_that_was_cut_off : IDisposable
{
    private static readonly CancellationToken Always = CancellationToken.None;
    private readonly DataFolderOfTest _place = new();

    private string Folder => Path.Combine(_place.Path, "ekspor");

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task While_exporting_leaves_no_package_and_an_office_that_does_not_open_by_mistake()
    {
        var breaks = new Breaking(1);
        await using var old = await HouseUnderTest.Start(adjust: services => services.AddSingleton<IDocumentStore>(
            provider => breaks.Around(provider.GetRequiredService<DocumentFiles>())));
        await old.Answers(await old.FiledByForm());

        await Assert.ThrowsAsync<IOException>(() => old.Runs("ekspor", Folder));

        Assert.False(Directory.Exists(Folder));
        Assert.Contains("terhenti di tengah", await Closed(old), StringComparison.Ordinal);
        breaks.After = int.MaxValue;
        await old.Runs("ekspor", Folder);
        Assert.True(File.Exists(Path.Combine(Folder, "manifest.json")));
        Assert.Equal([Folder], Directory.GetDirectories(_place.Path));
    }

    [Theory]
    [InlineData(0), InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public async Task While_importing_goes_on_when_it_is_repeated(int after)
    {
        await using var old = await HouseUnderTest.Start();
        await old.Lives();
        await old.Runs("ekspor", Folder);
        var breaks = new Breaking(after);
        await using var next = await old.Next(services => services.AddSingleton<IStoreArchive>(
            provider => breaks.Around((IStoreArchive)provider.GetRequiredService<ICaseStore>())));

        await Assert.ThrowsAsync<IOException>(() => next.Runs("impor", Folder));

        Assert.Contains("belum selesai", await Closed(next), StringComparison.Ordinal);
        Assert.Contains("belum selesai", await next.Refuses("ekspor", Path.Combine(_place.Path, "lain")), StringComparison.Ordinal);
        breaks.After = int.MaxValue;
        await next.Runs("impor", Folder);
        await next.Runs("periksa", Folder);
        Assert.Null(await Record.ExceptionAsync(() => Open(next)));
    }

    [Fact]
    public async Task While_importing_is_not_completed_from_another_package()
    {
        await using var old = await HouseUnderTest.Start();
        await old.Lives();
        await old.Runs("ekspor", Folder, "--salinan");
        var breaks = new Breaking(2);
        await using var next = await old.Next(services => services.AddSingleton<IStoreArchive>(
            provider => breaks.Around((IStoreArchive)provider.GetRequiredService<ICaseStore>())));
        await Assert.ThrowsAsync<IOException>(() => next.Runs("impor", Folder));
        await old.FiledByForm();
        var newer = Path.Combine(_place.Path, "lebih-baru");
        await old.Runs("ekspor", newer);

        Assert.Contains("ekspor lain", await next.Refuses("impor", newer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Or_is_given_up_lets_the_office_open_again_where_it_was()
    {
        await using var old = await HouseUnderTest.Start();
        await old.FiledByForm();
        await old.Runs("ekspor", Folder);
        Assert.Contains("sudah diekspor untuk pindah", await Closed(old), StringComparison.Ordinal);

        await old.Runs("batal-pindah");

        await Open(old);
        await Assert.ThrowsAsync<InvalidOperationException>(() => old.Runs("batal-pindah"));
    }

    [Fact]
    public async Task Does_not_begin_where_somebody_lives_or_from_a_copy_that_leaves_the_office_open()
    {
        await using var old = await HouseUnderTest.Start();
        Assert.Contains("tidak ada kantor", await old.Refuses("ekspor", Folder), StringComparison.Ordinal);
        await old.FiledByForm();
        await old.Runs("ekspor", Folder, "--salinan");
        await Open(old);

        Assert.Contains("tidak kosong", await old.Refuses("impor", Folder), StringComparison.Ordinal);
        Assert.Contains("sudah ada isinya", await old.Refuses("ekspor", Folder), StringComparison.Ordinal);
        await using var next = await old.Next();
        await next.Runs("impor", Folder);
        Assert.Contains("sudah selesai diimpor", await next.Refuses("impor", Folder), StringComparison.Ordinal);
        await next.FiledByForm();
        Assert.Contains("lebih banyak daripada yang diekspor", await next.Refuses("periksa", Folder), StringComparison.Ordinal);
    }

    private static Task Open(HouseUnderTest house) => house.Service<MoveMarks>().RefuseUnlessHere(Always);

    private static async Task<string> Closed(HouseUnderTest house) =>
        (await Assert.ThrowsAsync<InvalidDataException>(() => Open(house))).Message;

    /// <summary>A store whose power goes off after so many writes, or a document store after so many readings.</summary>
    private sealed class Breaking(int after)
    {
        private int _done;

        public int After { get; set; } = after;

        public IStoreArchive Around(IStoreArchive archive) => new Archive(this, archive);

        public IDocumentStore Around(IDocumentStore documents) => new Documents(this, documents);

        private void Count()
        {
            if (Interlocked.Increment(ref _done) > After) throw new IOException("listrik padam");
        }

        private sealed class Archive(Breaking breaks, IStoreArchive archive) : IStoreArchive
        {
            public Task<bool> IsEmpty(CancellationToken cancel) => archive.IsEmpty(cancel);

            public IAsyncEnumerable<ArchivedLedger> Streams(CancellationToken cancel) => archive.Streams(cancel);

            public IAsyncEnumerable<ReservedNumber> Numbers(CancellationToken cancel) => archive.Numbers(cancel);

            public IAsyncEnumerable<KeptEntry> Kept(CancellationToken cancel) => archive.Kept(cancel);

            public Task Restore(ArchivedLedger stream, CancellationToken cancel) => Counted(archive.Restore, stream, cancel);

            public Task Restore(ReservedNumber number, CancellationToken cancel) => Counted(archive.Restore, number, cancel);

            public Task Restore(KeptEntry kept, CancellationToken cancel) => Counted(archive.Restore, kept, cancel);

            private async Task Counted<T>(Func<T, CancellationToken, Task> work, T one, CancellationToken cancel)
            {
                breaks.Count();
                await work(one, cancel);
            }
        }

        private sealed class Documents(Breaking breaks, IDocumentStore documents) : IDocumentStore
        {
            public Task<StoredDocument> Save(Stream content, long limit, CancellationToken cancel) =>
                documents.Save(content, limit, cancel);

            public Task<Stream?> Open(string hash, CancellationToken cancel)
            {
                breaks.Count();
                return documents.Open(hash, cancel);
            }
        }
    }
}
