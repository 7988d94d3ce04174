using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

namespace Ppid.Bench;

/// <summary>Applications sent as JSON and answered with their number: four
/// events, two letters owed.</summary>
internal sealed class HttpFilings(HttpHouse house, int clients) : IMeasurement
{
    private static readonly Dictionary<string, string> Application = new()
    {
        ["jenis"] = "perorangan",
        ["nama"] = "Budi Contoh",
        ["nik"] = "6472014508900001",
        ["alamat"] = "Jalan Pemuda Nomor 7, Samarinda",
        ["email"] = "budi@contoh.id",
        ["rincian"] = "Data jumlah koperasi aktif tahun 2025 per kabupaten",
        ["tujuan"] = "Penulisan skripsi",
        ["cara_memperoleh"] = "salinan",
        ["bentuk"] = "softcopy",
        ["cara_kirim"] = "pelacakan",
    };

    public string Name => $"HTTP filing, {clients} clients";

    public async Task<double> PerSecond(TimeSpan span)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(
            Enumerable.Range(0, clients).Select(_ => File(() => watch.Elapsed < span)));
        return times.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Files so many at once, unmeasured.</summary>
    public Task File(int count)
    {
        var left = count;
        return Task.WhenAll(
            Enumerable.Range(0, clients).Select(_ => File(() => Interlocked.Decrement(ref left) >= 0)));
    }

    private async Task<int> File(Func<bool> goOn)
    {
        var times = 0;
        for (; goOn(); times++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/cases/permohonan-informasi")
            {
                Content = JsonContent.Create(Application),
            };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            using var response = await house.Client.SendAsync(request);
            if (response.StatusCode != HttpStatusCode.Created)
            {
                throw new InvalidOperationException(await response.Content.ReadAsStringAsync());
            }
        }

        return times;
    }
}
