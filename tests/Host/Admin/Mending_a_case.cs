using System.Net;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

public sealed class Mending_a_case
{
    [Fact]
    public async Task A_reassigned_task_has_a_new_link_and_the_old_one_is_dead()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var task = (await house.Look(id)).Facts.Tasks[0];
        var tokens = house.Service<Tokens>();
        var nur = await house.Administrator();

        var reply = await nur.Post($"/kelola/perkara/{id}/alihkan/{task.Number}",
            [new("pejabat", "andi"), new("alasan", "Siti sedang cuti.")]);

        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        Assert.NotNull((await nur.Follow(reply)).Find("selesai"));
        var moved = await house.Happened<CaseEvent.TaskReassigned>(id);
        Assert.Equal(("Nur Contoh", "Siti sedang cuti.", "andi"), (moved.By.Name, moved.Reason, moved.Officer));
        var old = await house.NewVisitor().Get($"/t/{tokens.TaskToken(id.Value, task.Number, task.Generation)}");
        var fresh = await house.NewVisitor().Get($"/t/{tokens.TaskToken(id.Value, task.Number, task.Generation + 1)}");
        Assert.Empty(old.Page.QuerySelectorAll("input[name='hasil']"));
        Assert.NotEmpty(fresh.Page.QuerySelectorAll("input[name='hasil']"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_event()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var nur = await house.Administrator();
        var url = $"/kelola/perkara/{id}/koreksi";
        var page = await nur.Get(url);
        KeyValuePair<string, string>[] fields =
            [new("kolom", "alamat"), new("nilai", "Jalan Baru 1"), new("alasan", "Salah ketik.")];

        await nur.Submit(page, url, fields);
        await nur.Submit(page, url, fields);

        Assert.Single((await house.Look(id)).History.Events.OfType<CaseEvent.Corrected>());
        Assert.Equal("Nur Contoh", (await house.Happened<CaseEvent.Corrected>(id)).By.Name);
    }

    [Theory]
    [InlineData("koreksi", "kolom", "nilai", "alasan")]
    [InlineData("batal", "alasan", "yakin")]
    [InlineData("alihkan/1", "pejabat", "alasan")]
    public async Task Nothing_happens_without_a_choice_and_a_reason(string action, params string[] missing)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var task = (await house.Look(id)).Facts.Tasks[0].Number;
        var before = (await house.Look(id)).Facts.Version;
        var nur = await house.Administrator();

        var reply = await nur.Post($"/kelola/perkara/{id}/{action.Replace("/1", $"/{task}", StringComparison.Ordinal)}", []);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.All(missing, field => Assert.NotNull(reply.ErrorAt(field)));
        Assert.Equal(before, (await house.Look(id)).Facts.Version);
    }

    [Fact]
    public async Task A_cancelled_registration_keeps_its_number()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var nur = await house.Administrator();

        await nur.Post($"/kelola/perkara/{id}/batal", [new("alasan", "Terdaftar dua kali."), new("yakin", "ya")]);

        Assert.IsType<CaseFile.Closed>((await house.Look(id)).State);
        Assert.Equal("Nur Contoh", (await house.Happened<CaseEvent.Cancelled>(id)).By.Name);
        Assert.Equal("Dibatalkan", (await nur.Get($"/kelola/perkara/{id}")).Says("status"));
        var register = await nur.Get("/kelola/register/permohonan");
        Assert.Contains("pendaftaran dibatalkan", register.Says("register"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_case_refuses_and_says_why()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var nur = await house.Administrator();
        var open = await nur.Get($"/kelola/perkara/{id}/batal");
        KeyValuePair<string, string>[] fields = [new("alasan", "Terdaftar dua kali."), new("yakin", "ya")];
        await nur.Submit(open, $"/kelola/perkara/{id}/batal", fields);

        fields[0] = new("alasan", "Terdaftar dua kali, sekali lagi.");
        var reply = await nur.Submit(open, $"/kelola/perkara/{id}/batal", fields);

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("ditutup", reply.Says("kesalahan"), StringComparison.Ordinal);
        Assert.Equal($"/kelola/perkara/{id}", (await nur.Get($"/kelola/perkara/{id}/batal")).Location);
        Assert.NotNull((await nur.Get($"/kelola/perkara/{id}")).Find("koreksi"));
    }

    [Fact]
    public async Task A_letter_that_failed_goes_out_when_it_is_sent_again()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledWithoutEmail();
        await house.Round();
        var nur = await house.Administrator();
        var before = house.Post.Sent.Count(mail => mail.To.Address == "siti@contoh.id");
        await nur.Post($"/kelola/perkara/{id}/koreksi",
            [new("kolom", "surel"), new("nilai", "siti@contoh.id"), new("alasan", "Disampaikan lewat telepon.")]);

        var list = await nur.Get("/kelola/surat");
        var reply = await nur.Submit(list, $"/kelola/perkara/{id}/kirim-ulang", []);
        await house.Round();

        Assert.Equal("/kelola/surat?selesai=kirim-ulang", reply.Location);
        Assert.Equal("Nur Contoh", (await house.Happened<CaseEvent.ResendRequested>(id)).By.Name);
        Assert.Equal(0, before);
        Assert.Contains(house.Post.Sent, mail => mail.To.Address == "siti@contoh.id"
            && mail.Subject.Contains("erima", StringComparison.Ordinal));
        Assert.False((await house.Look(id)).Facts.Undelivered);
        Assert.NotNull((await nur.Get("/kelola/surat")).Find("kosong"));
    }

    [Fact]
    public async Task A_letter_of_another_case_is_refused()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledWithoutEmail();
        await house.Round();
        var nur = await house.Administrator();
        var page = await nur.Get($"/kelola/perkara/{id}");

        var reply = await nur.Submit(page, $"/kelola/perkara/{id}/kirim-ulang", [new("surat", "lain:1:0")]);

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
    }
}
