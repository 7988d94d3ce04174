using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Functions.Worker;

/// <summary>Through the worker's own process, into blobs.</summary>
[Collection(nameof(OneWorker))]
[Trait("Needs", "Azurite")]
public sealed class A_large_file(OneWorker worker)
{
    private const int Megabyte = 1_000_000;

    private readonly BlobServiceClient _blobs = new(worker.Account);

    /// <summary>Its last part is sent only when the first lies in the store already: so nobody on the way, and not the
    /// worker either, waits for the whole.</summary>
    [Fact]
    public async Task Is_stored_while_it_still_comes()
    {
        var file = Papers.Pdf(25 * Megabyte);
        using var halting = new Halting(file, 20 * Megabyte, Until(8 * Megabyte));

        using var reply = await Send(new StreamContent(halting));

        Assert.True(reply.StatusCode == HttpStatusCode.Created, worker.Host.Said);
        var told = JsonNode.Parse(await reply.Content.ReadAsStringAsync())!;
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        Assert.Equal((hash, file.Length), ((string?)told["sha256"], (int)told["length"]!));
        var kept = _blobs.GetBlobContainerClient("dokumen").GetBlobClient($"{hash[..2]}/{hash[2..4]}/{hash}");
        Assert.Equal(file.Length, (await kept.GetPropertiesAsync()).Value.ContentLength);
    }

    [Fact]
    public async Task Is_refused_in_words_when_it_is_larger_than_the_office_takes()
    {
        using var reply = await Send(new ByteArrayContent(Papers.Pdf(OneWorker.LargestDocument * Megabyte)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.StatusCode);
        Assert.Equal("Berkas terlalu besar.", (string?)JsonNode.Parse(await reply.Content.ReadAsStringAsync())!["detail"]);
        Assert.Empty(await Quarantined());
    }

    /// <summary>An applicant's form is not lost over it.</summary>
    [Fact]
    public async Task Is_refused_beside_its_field_when_an_applicant_brings_it()
    {
        using var visitor = new Visitor(worker.Host.Address);
        var large = new Upload("identitas", "ktp.pdf", Papers.Pdf(11 * Megabyte), "application/pdf");

        var reply = await visitor.Post("/permohonan", Applicants.Siti, [large]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(
            "“ktp.pdf” terlalu besar. Yang diterima: PDF, JPEG, PNG, atau HEIC; paling besar 10 MB", reply.ErrorAt("identitas"));
        Assert.Contains("Siti Contoh", reply.Text, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Send(HttpContent file)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(worker.Host.Address, "/api/documents?nama=rekap.pdf"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", worker.ApiKey);
        request.Content = file;
        return await client.SendAsync(request);
    }

    private Func<Task> Until(long bytes) => async () =>
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await Quarantined()).Sum() < bytes)
        {
            await Task.Delay(50, patience.Token);
        }
    };

    /// <summary>How much lies there of each file that is coming in: blocks of a blob that is none yet.</summary>
    private async Task<List<long>> Quarantined()
    {
        var container = _blobs.GetBlobContainerClient("karantina");
        var sizes = new List<long>();
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { States = BlobStates.Uncommitted }))
        {
            var blocks = await container.GetBlockBlobClient(blob.Name).GetBlockListAsync(BlockListTypes.Uncommitted);
            sizes.Add(blocks.Value.UncommittedBlocks.Sum(block => block.SizeLong));
        }

        return sizes;
    }

    /// <summary>Gives the file up to a point, waits there, gives the rest.</summary>
    private sealed class Halting(byte[] file, int at, Func<Task> wait) : MemoryStream(file)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == at)
            {
                await wait();
            }

            var most = Position < at ? (int)Math.Min(buffer.Length, at - Position) : buffer.Length;
            return await base.ReadAsync(buffer[..most], cancellationToken);
        }
    }
}
