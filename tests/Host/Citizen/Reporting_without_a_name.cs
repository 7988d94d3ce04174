using System.Net;
using System.Text;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

/// <summary>The whistle-blowing report: nothing that leads to the reporter is kept anywhere.</summary>
public sealed class Reporting_without_a_name
{
    private const string Browser = "PerambanKhasPelapor/7.3";
    private const string Origin = "203.0.113.77";

    private static readonly Dictionary<string, string> Report = new()
    {
        ["jenis_pelanggaran"] = "pungutan-liar",
        ["apa"] = "Diminta uang untuk surat rekomendasi.",
        ["kapan"] = "awal Maret 2026",
        ["di_mana"] = "Ruang layanan",
    };

    [Fact]
    public async Task Keeps_neither_address_nor_browser_nor_a_lasting_cookie()
    {
        await using var house = await HouseUnderTest.Start();
        using var reporter = house.NewVisitor().Saying("User-Agent", Browser).Saying("X-Forwarded-For", Origin);
        var page = (await reporter.Post("/layanan/wbs", Report)).Location.Split('?')[0];
        await reporter.Post($"{page}/pesan", [new("pesan", "Masih terjadi.")], page: page);
        await house.Round();

        // The running house holds its lock, so nobody else can read it.
        foreach (var file in Directory.EnumerateFiles(house.Data, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) != ".lock"))
        {
            var content = Encoding.Latin1.GetString(await Read(file));
            Assert.DoesNotContain(Browser, content, StringComparison.Ordinal);
            Assert.DoesNotContain(Origin, content, StringComparison.Ordinal);
        }

        var facts = (await house.Look(Applicants.IdOf(page))).Facts;
        Assert.Equal(Applicant.Nobody, facts.Applicant);
    }

    [Fact]
    public async Task Is_answered_with_a_page_of_its_own_and_no_mail_to_anybody_but_officers()
    {
        await using var house = await HouseUnderTest.Start();
        var page = (await Reported(house, Report)).Location.Split('?')[0];
        await house.Round();

        Assert.Equal(HttpStatusCode.OK, (await house.Visitor.Get(page)).Status);
        Assert.All(house.Post.Sent, mail =>
            Assert.DoesNotContain("rekomendasi", mail.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Is_one_case_however_often_the_form_is_sent()
    {
        await using var house = await HouseUnderTest.Start();
        var form = await house.Visitor.Get("/layanan/wbs");
        var first = await house.Visitor.Submit(form, "/layanan/wbs", Report);
        var again = await house.Visitor.Submit(form, "/layanan/wbs", Report);
        Assert.Equal(Applicants.IdOf(first.Location), Applicants.IdOf(again.Location));
    }

    [Fact]
    public async Task Never_gives_the_task_to_whom_it_is_about()
    {
        await using var house = await HouseUnderTest.Start();
        var first = await Reported(house, Report);
        var holder = (await house.Look(Applicants.IdOf(first.Location))).Facts.Tasks[0].Officer!;
        var about = await Reported(house, Report.With("terlapor", holder));
        await house.Round();

        var facts = (await house.Look(Applicants.IdOf(about.Location))).Facts;
        Assert.Equal([holder], facts.Barred);
        Assert.DoesNotContain(facts.Tasks, task => task.Officer == holder);
    }

    [Fact]
    public async Task Is_shown_to_nobody_without_its_own_ticket()
    {
        await using var house = await HouseUnderTest.Start();
        var ours = (await Reported(house, Report)).Location.Split('?')[0];
        var theirs = (await Reported(house, Report)).Location.Split('?')[0];
        var mixed = $"/lacak/{ours.Split('/')[2]}/{theirs.Split('/')[3]}";
        Assert.Equal(HttpStatusCode.NotFound, (await house.NewVisitor().Get(mixed)).Status);
    }

    [Fact]
    public async Task Keeps_of_a_photograph_neither_its_name_nor_where_it_was_taken()
    {
        await using var house = await HouseUnderTest.Start();
        byte[] comment = [0, 0, 0, 11, .. "tEXtKamera Budi"u8, 0, 0, 0, 0];
        byte[] photo = [.. Papers.Png[..33], .. comment, .. Papers.Png[33..]];

        var reply = await house.Visitor.Post("/layanan/wbs", Report, [new("bukti", "HP Budi.png", photo)]);
        var page = reply.Location.Split('?')[0];
        await house.Visitor.Post($"{page}/pesan", [new("pesan", "Satu lagi.")], [new("lampiran", "Budi2.png", photo)], page);

        var facts = (await house.Look(Applicants.IdOf(page))).Facts;
        Assert.Equal("lampiran-1.png", facts.Documents[0].Name);
        Assert.Equal(Papers.Png.Length, facts.Documents[0].Length);
        Assert.Equal("lampiran-1.png", facts.Messages[0].Documents[0].Name);
        Assert.Equal(Papers.Png.Length, facts.Messages[0].Documents[0].Length);
        foreach (var file in Directory.EnumerateFiles(house.Data, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) != ".lock"))
        {
            Assert.DoesNotContain("Kamera Budi", Encoding.Latin1.GetString(await Read(file)), StringComparison.Ordinal);
        }
    }

    private static Task<PageReply> Reported(HouseUnderTest house, Dictionary<string, string> report) =>
        house.Visitor.Post("/layanan/wbs", report);

    private static async Task<byte[]> Read(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        await stream.ReadExactlyAsync(content);
        return content;
    }
}
