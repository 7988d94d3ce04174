using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Web;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>The registers that the law asks for, by another system.</summary>
public sealed class Reading_the_registers
{
    private const string Requests = "/api/registers/permohonan";

    [Fact]
    public async Task Says_with_the_scope_alone_what_was_decided_and_never_what_somebody_wrote()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var (_, key) = await house.Key("Statistik", [ApiScope.Registers]);

        var reply = await house.Api("GET", Requests, null, With(key));
        var csv = await house.Api("GET", Requests + ".csv", null, With(key));

        Assert.Empty(Documented.Faults("GET", Requests, reply));
        Assert.Empty(Documented.Faults("GET", Requests + ".csv", csv));
        var row = Assert.Single(reply.Json().GetProperty("rows").EnumerateArray());
        Assert.Equal(id, row.GetProperty("case").GetString());
        Assert.Equal("belum diputus", Cell(reply, "Keputusan"));
        Assert.Null(Cell(reply, "Nama"));
        foreach (var wrote in new[] { "nama", "alamat", "telepon", "email", "pekerjaan", "rincian", "tujuan", "nik" })
        {
            Assert.DoesNotContain(Applicants.Siti[wrote], reply.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Applicants.Siti[wrote], csv.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("\"Nama\"", csv.Text, StringComparison.Ordinal);
        Assert.Contains("\"Nomor\";\"Tanggal\";", csv.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_who_asked_for_what_to_a_key_that_may_read_too()
    {
        await using var house = await HouseUnderTest.Start();
        await house.FilesByProgram();
        var (_, key) = await house.Key("Registrasi", [ApiScope.Registers, ApiScope.Read]);

        var reply = await house.Api("GET", Requests, null, With(key));
        var csv = await house.Api("GET", Requests + ".csv", null, With(key));

        Assert.Equal(Applicants.Siti["nama"], Cell(reply, "Nama"));
        Assert.Equal(Applicants.Siti["rincian"], Cell(reply, "Informasi yang diminta"));
        Assert.Contains(Applicants.Siti["nama"], csv.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Applicants.Siti["nik"], reply.Text + csv.Text, StringComparison.Ordinal);
        Assert.StartsWith("attachment; filename=\"register-permohonan-2026-01-01-2026-12-31.csv\"", csv.Header("Content-Disposition"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_the_books_of_the_office_but_neither_secret_ones_nor_those_of_numbers()
    {
        await using var house = await HouseUnderTest.Start();
        var key = await house.FullKey();

        var books = await house.Api("GET", "/api/registers", null, With(key));

        Assert.Empty(Documented.Faults("GET", "/api/registers", books));
        var names = books.Json().EnumerateArray().Select(book => book.GetProperty("book").GetString()!).ToList();
        Assert.Contains("permohonan", names);
        Assert.Contains("keberatan", names);
        foreach (var name in names)
        {
            Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", $"/api/registers/{name}", null, With(key))).Status);
        }

        foreach (var hidden in new[] { "wbs", "nomor-spb", "permohonan-informasi", "tidak-ada" })
        {
            Assert.DoesNotContain(hidden, names);
            Assert.Equal("tidak-ditemukan", (await house.Api("GET", $"/api/registers/{hidden}", null, With(key))).Code());
            Assert.Equal("tidak-ditemukan", (await house.Api("GET", $"/api/registers/{hidden}.csv", null, With(key))).Code());
        }
    }

    [Fact]
    public async Task Goes_on_page_by_page_oldest_first_while_more_come_in()
    {
        await using var house = await HouseUnderTest.Start();
        var filed = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            filed.Add((await house.FilesByProgram()).Id);
        }

        var (_, key) = await house.Key("Statistik", [ApiScope.Registers]);
        var (seen, next) = (new List<string>(), Requests + "?limit=2&dari=2026-03-01");
        while (next.Length > 0)
        {
            var page = await house.Api("GET", next, null, With(key));
            seen.AddRange(page.Json().GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("case").GetString()!));
            var link = page.Header("Link");
            next = link.Length == 0 ? "" : new Uri(link[1..link.IndexOf('>', StringComparison.Ordinal)]).PathAndQuery;
            if (filed.Count < 7) filed.Add((await house.FilesByProgram()).Id);
        }

        Assert.Equal(filed, seen);
        var cursor = (await house.Api("GET", Requests + "?limit=2", null, With(key))).Header("Link").Split("cursor=")[1].Split('>')[0];
        var elsewhere = await house.Api("GET", $"/api/registers/keberatan?limit=2&cursor={cursor}", null, With(key));
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.Status);
    }

    [Theory]
    [InlineData("dari=2026-03-09&sampai=2026-03-09", true)]
    [InlineData("dari=2026-03-10", false)]
    [InlineData("sampai=2026-03-08", false)]
    [InlineData("sampai=2025-12-31", false)]
    [InlineData("dari=2025-03-10&sampai=2026-03-10", true)]
    public async Task Keeps_to_local_days_of_receipt(string period, bool found)
    {
        // 01.30 WITA on the 9th, when it is still the 8th in UTC.
        await using var house = await HouseUnderTest.Start(new DateTimeOffset(2026, 3, 9, 1, 30, 0, TimeSpan.FromHours(8)));
        await house.FilesByProgram();
        var (_, key) = await house.Key("Statistik", [ApiScope.Registers]);
        var reply = await house.Api("GET", $"{Requests}?{period}", null, With(key));
        Assert.Equal(found ? 1 : 0, reply.Json().GetProperty("rows").GetArrayLength());
    }

    [Theory]
    [InlineData("dari=9/3/2026", "dari")]
    [InlineData("sampai=2026-13-01", "sampai")]
    [InlineData("dari=2026-03-10&sampai=2026-03-09", "sampai")]
    [InlineData("dari=2025-01-01&sampai=2026-03-09", "sampai")]
    [InlineData("tahun=2026", "tahun")]
    [InlineData("limit=101", "limit")]
    public async Task Says_which_parameter_is_wrong(string query, string parameter)
    {
        await using var house = await HouseUnderTest.Start();
        var (_, key) = await house.Key("Statistik", [ApiScope.Registers]);
        var reply = await house.Api("GET", $"{Requests}?{query}", null, With(key));
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.True(reply.Json().GetProperty("errors").TryGetProperty(parameter, out _), reply.Text);
    }

    [Fact]
    public async Task Gives_the_whole_as_CSV_only_so_often()
    {
        var settings = new WebSettings
        {
            Otherwise = new(2, TimeSpan.FromMinutes(10)),
            Allowances = new Dictionary<string, Allowance> { ["api-kunci"] = new(100, TimeSpan.FromMinutes(1)) },
        };
        await using var house = await HouseUnderTest.Start(adjust: services => services.Replace(ServiceDescriptor.Singleton(settings)));
        var (_, key) = await house.Key("Statistik", [ApiScope.Registers]);
        await house.Api("GET", Requests + ".csv", null, With(key));
        await house.Api("GET", Requests + ".csv", null, With(key));

        var third = await house.Api("GET", Requests + ".csv", null, With(key));

        Assert.Equal((HttpStatusCode.TooManyRequests, "2"), (third.Status, third.Header("RateLimit-Limit")));
        Assert.Empty(Documented.Faults("GET", Requests + ".csv", third));
        Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", Requests, null, With(key))).Status);
        var (_, other) = await house.Key("Lain", [ApiScope.Registers]);
        Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", Requests + ".csv", null, With(other))).Status);
    }

    private static string? Cell(PageReply reply, string column)
    {
        var at = reply.Json().GetProperty("columns").EnumerateArray().Select(each => each.GetProperty("name").GetString()).ToList()
            .IndexOf(column);
        return reply.Json().GetProperty("rows")[0].GetProperty("cells")[at].GetString();
    }

    /// <summary>People write it where nobody asked for it, and mails are read as they are.</summary>
    [Fact]
    public async Task Says_nobodys_identity_number_though_he_wrote_it_in_the_middle_of_a_sentence()
    {
        await using var house = await HouseUnderTest.Start();
        var id = (await house.Gets(Mails.Message("Permohonan informasi", "Saya mohon data koperasi 2025 untuk NIK 6472 0101 0190 0001.\n"
            + "Alamat saya Jalan Mawar 3 Samarinda, NIK 6472010101900001, HP 081255551234."))).Case();
        var (_, key) = await house.Key("Registrasi", [ApiScope.Registers, ApiScope.Read, ApiScope.List]);

        var register = await house.Api("GET", Requests, null, With(key));
        var all = register.Text + (await house.Api("GET", Requests + ".csv", null, With(key))).Text
            + (await house.Api("GET", $"/api/cases/{id}/application", null, With(key))).Text
            + (await house.Api("GET", "/api/cases", null, With(key))).Text
            + (await house.Api("GET", $"/api/cases/{id}/history", null, With(key))).Text;

        Assert.Equal("Jalan Mawar 3 Samarinda", Cell(register, "Alamat"));
        Assert.DoesNotContain("6472010101900001", all, StringComparison.Ordinal);
        Assert.DoesNotContain("6472 0101", all, StringComparison.Ordinal);
        Assert.Contains("••••••••••••0001", Cell(register, "Informasi yang diminta"), StringComparison.Ordinal);
    }
}
