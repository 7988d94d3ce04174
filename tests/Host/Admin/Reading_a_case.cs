using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

public sealed class Reading_a_case
{
    [Fact]
    public async Task Everything_is_there_and_the_identity_number_is_masked()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        await house.Round();
        var nur = await house.Administrator();

        var page = await nur.Get($"/kelola/perkara/{id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("utuh", page.Says("rantai"), StringComparison.Ordinal);
        Assert.Equal("••••••••••••0001", page.Says("identitas"));
        Assert.DoesNotContain("6472014508900001", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Find("swim-lane"));
        Assert.NotNull(page.Find("jam-jawaban"));
        var events = (await house.Look(id)).History.Stored.Count;
        Assert.Equal(events, page.Page.QuerySelectorAll("[data-testid='kejadian']").Length);
    }

    [Fact]
    public async Task A_stored_event_that_was_changed_shows()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var nur = await house.Administrator();
        await Change(house, $"UPDATE events SET json = replace(json, 'skripsi', 'bisnis') WHERE stream = '{id}' AND seq = 1");

        var page = await nur.Get($"/kelola/perkara/{id}");

        Assert.Contains("rusak mulai kejadian ke-1", page.Says("rantai"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_can_be_checked_by_anybody_with_the_formula_it_brings()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var nur = await house.Administrator();

        var reply = await nur.Get($"/kelola/perkara/{id}/buku.json");

        var book = JsonDocument.Parse(reply.Content).RootElement;
        Assert.True(book.GetProperty("rantaiUtuh").GetBoolean());
        Assert.Contains("SHA-256", book.GetProperty("rumus").GetString(), StringComparison.Ordinal);
        var previous = new string('0', 64);
        foreach (var each in book.GetProperty("kejadian").EnumerateArray())
        {
            var link = $"{previous}\n{id}\n{each.GetProperty("seq")}\n{each.GetProperty("ticks")}\n"
                + $"{each.GetProperty("jenis").GetString()}\n{each.GetProperty("isi").GetString()}";
            previous = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)));
            Assert.Equal(previous, each.GetProperty("sidik").GetString());
        }
    }

    [Fact]
    public async Task A_document_and_a_letter_can_be_opened()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        await house.Round();
        var nur = await house.Administrator();
        var page = await nur.Get($"/kelola/perkara/{id}");

        var letter = await nur.Get(page.Find("cetak")!.GetAttribute("href")!);
        var document = await nur.Get(page.Find("dokumen")!.QuerySelector("a")!.GetAttribute("href")!);

        Assert.Equal("application/pdf", letter.MediaType);
        Assert.Equal("image/png", document.MediaType);
    }

    [Fact]
    public async Task A_case_there_is_not_is_not_found()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();

        Assert.Equal(HttpStatusCode.NotFound, (await nur.Get("/kelola/perkara/kantor-dp2kukm/buku.json")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nur.Get("/kelola/perkara/permohonan-informasi-dp2kukm-2026-000099")).Status);
    }

    private static async Task Change(HouseUnderTest house, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(house.Data, "ppid.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the test's own text
        command.CommandText = sql;
#pragma warning restore CA2100
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
