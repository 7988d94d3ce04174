using System.IO.Compression;
using System.Net;
using System.Text;
using Ppid.App.Desk;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>What may stand in a mail that officers open and that our own letters answer.</summary>
public sealed class Mail_with_evil_in_it
{
    [Fact]
    public async Task Adds_no_header_to_the_receipt()
    {
        await using var house = await HouseUnderTest.Start();
        const string Name = "=?utf-8?Q?Siti=0D=0ABcc:_semua@contoh.id?=";

        await house.Gets(Mails.Message(
            "=?utf-8?B?UGVybW9ob25hbiBpbmZvcm1hc2kNCkJjYzogc2VtdWFAY29udG9oLmlk?=",
            Mails.Request.Replace("Siti Contoh", "Siti\rContoh\u0000", StringComparison.Ordinal), from: $"{Name} <siti@contoh.id>"));

        var headers = Encoding.UTF8.GetString(MailWriter.Write(house.LetterTo("siti@contoh.id"))).Split("\r\n\r\n")[0];
        Assert.DoesNotContain(headers.Split('\n'), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, house.Post.Sent.Count);
    }

    [Fact]
    public async Task Runs_nothing_where_officers_read_it()
    {
        await using var house = await HouseUnderTest.Start();
        const string Html = "<p>Mohon data koperasi aktif.</p><script>alert(1)</script><img src=x onerror=alert(2)>"
            + "<svg onload=alert(3)></svg>&lt;script&gt;alert(4)&lt;/script&gt;";
        var mail = await house.Gets(
            $"From: =?utf-8?Q?=3Cscript=3Ealert(5)=3C/script=3E?= <siti@contoh.id>\r\nTo: {Mails.Office}\r\nMessage-ID: <h@contoh.id>\r\n"
            + $"Subject: <script>alert(6)</script>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{Html}");
        using var admin = await house.Administrator();

        foreach (var address in new[] { "/kelola/surat-masuk?bulan=2026-03", $"/kelola/surat-masuk/{mail.Stream}" })
        {
            var page = await admin.Get(address);
            Assert.Empty(page.Page.QuerySelectorAll("main script, main svg[onload], main img"));
            Assert.DoesNotContain("alert(1)", page.Text, StringComparison.Ordinal);
        }

        using var original = new HttpRequestMessage(HttpMethod.Get, $"/kelola/surat-masuk/{mail.Stream}/asli.eml");
        var file = await admin.Get(original.RequestUri!.ToString());
        Assert.StartsWith("attachment", file.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal(("application/octet-stream", "nosniff"), (file.Header("Content-Type"), file.Header("X-Content-Type-Options")));
    }

    /// <summary>Known by their bytes; whatever they call themselves, they are in the original only.</summary>
    [Theory]
    [InlineData("surat.pdf", "MZ\u0090\0 a program of Windows")]
    [InlineData("foto.jpg", "<html><script>alert(1)</script>")]
    [InlineData("bom.zip", null)]
    public async Task Brings_no_program_and_no_archive_into_the_file(string name, string? content)
    {
        await using var house = await HouseUnderTest.Start();
        var mail = await house.Gets(Mails.Message(
            "Permohonan informasi", Mails.Request, file: (name, content is null ? Bomb() : Encoding.Latin1.GetBytes(content))));

        var transcript = Assert.Single((await house.Look(mail.Case())).Facts.Documents);
        await using var stored = await house.Service<IDocumentStore>().Open(transcript.Hash, default);
        using var reader = new StreamReader(stored!);
        Assert.Contains($"{name} (bukan PDF, JPEG, PNG, atau HEIC yang utuh)", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    /// <summary>The address says nothing by itself: eighty of its bits are a signature.</summary>
    [Theory]
    [InlineData("ppid+2026-000001.0123456789abcdef@masuk.dp2kukm.example.go.id", "guessed")]
    [InlineData("ppid+2026-000002.TAG@masuk.dp2kukm.example.go.id", "of another case's")]
    [InlineData("ppid+2026-000001.TAG0@masuk.dp2kukm.example.go.id", "longer")]
    [InlineData("ppid+2026-000001@masuk.dp2kukm.example.go.id", "none")]
    [InlineData("ppid+0000-000000000.TAG@masuk.dp2kukm.example.go.id", "of no year")]
    [InlineData("ppid+\u0662\u0660\u0662\u0666-\u0660\u0660\u0660\u0660\u0660\u0661.TAG@masuk.dp2kukm.example.go.id", "in Arabic figures")]
    public async Task Finds_no_case_by_an_address_that_we_did_not_give(string address, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Files();
        await house.Round();
        var tag = house.AddressOf(id).Split('.', '@')[1];

        var mail = await house.Gets(Mails.Message("Tanya", "Halo."), address.Replace("TAG", tag, StringComparison.Ordinal));

        Assert.True(mail.Sorted is { Fate: MailFate.Unclear, Case: null }, because);
    }

    [Fact]
    public async Task Says_what_it_is_about_in_figures_that_are_not_ours()
    {
        await using var house = await HouseUnderTest.Start();
        var mail = await house.Gets(Mails.Message("Tanya", "Nomor \u0661/PI/DP2KUKM/\u0662\u0660\u0662\u0666, kapan selesai?"));
        using var admin = await house.Administrator();

        var page = await admin.Get($"/kelola/surat-masuk/{mail.Stream}");

        Assert.Equal((HttpStatusCode.OK, "Surel ini tidak dengan jelas meminta informasi."), (page.Status, mail.Sorted!.Note));
    }

    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("nol").Open())
        {
            for (var block = 0; block < 64; block++) entry.Write(new byte[1 << 20]);
        }

        return file.ToArray();
    }
}
