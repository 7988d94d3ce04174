using Ppid.App.Mail;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Walk;

/// <summary>Submit, refused, objection, no answer in time, Komisi Informasi, late answer:
/// the whole legal chain.</summary>
public sealed class Walking_a_refusal_to_the_Komisi_Informasi
{
    [Fact]
    public async Task Tells_the_applicant_his_last_day_at_every_stage()
    {
        await using var session = await BrowserSession.Start();
        var house = session.House;
        var citizen = await session.Citizen();
        var tracking = await citizen.FilesRequest("Formula produk peserta inkubasi", withIdentity: true);
        await Refuse(session, await citizen.Text("nomor"));

        house.Time.Pass(TimeSpan.FromDays(3));
        await citizen.GoTo(tracking);
        await citizen.Press("ajukan-keberatan");
        await citizen.Choose("alasan", "a");
        await citizen.Fill("kasus_posisi", "Kami hanya memerlukan nama program.");
        await citizen.Press("kirim");
        var objection = citizen.Page.Url.Split('?')[0];
        var number = await citizen.Text("nomor");

        var counter = await session.Officer();
        await counter.Decides(await house.NewestTask(number), "lengkap");
        var keeper = await session.Officer();
        await keeper.Decides(await house.NewestTask(number), "hasil-rapat",
            page => page.Fill("hasil-rapat.catatan", "Risalah rapat terlampir."));
        var lateTask = await house.NewestTask(number);

        // Thirty working days and Idulfitri go by without an answer.
        house.Time.Pass(TimeSpan.FromDays(60));
        await house.Round();
        Assert.Contains("Komisi Informasi", Last(house, "siti@example.com").Text, StringComparison.Ordinal);
        await citizen.GoTo(objection);
        Assert.Contains("Komisi Informasi", await citizen.Text("hak-sengketa"), StringComparison.Ordinal);

        var superior = await session.Officer();
        var code = await house.ActivationFor(number);
        await superior.Decides(lateTask, "tanggapi", Grants, code);
        await house.Round();
        var reply = Last(house, "siti@example.com");
        Assert.Contains("14 hari kerja", reply.Text, StringComparison.Ordinal);
        await citizen.GoTo(objection);
        Assert.Contains("dikabulkan", await citizen.Body(), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task Refuse(BrowserSession session, string number)
    {
        var house = session.House;
        var counter = await session.Officer();
        await counter.Decides(
            await house.NewestTask(number), "lengkap", null, await house.ActivationFor(number));
        var keeper = await session.Officer();
        await keeper.Decides(
            await house.NewestTask(number), "dikecualikan", FillDenial, await house.ActivationFor(number));
        var ppid = await session.Officer();
        await ppid.Decides(
            await house.NewestTask(number), "tetapkan", null, await house.ActivationFor(number));
        await house.Round();
    }

    private static async Task FillDenial(Walker officer)
    {
        await officer.Select("dikecualikan.huruf", "b");
        await officer.Fill("dikecualikan.dasar", "UU 30/2000 tentang Rahasia Dagang");
        await officer.Fill("dikecualikan.uji_nomor", "01/UK/2026");
        await officer.Fill("dikecualikan.uji_tanggal", "2026-03-02");
        await officer.Fill("dikecualikan.konsekuensi", "Merugikan persaingan usaha yang sehat.");
        await officer.Fill("dikecualikan.alasan", "Memuat rahasia dagang peserta.");
    }

    private static async Task Grants(Walker officer)
    {
        await officer.Choose("tanggapi.putusan", "mengabulkan-sebagian");
        await officer.Fill("tanggapi.alasan", "Nama program bukan rahasia dagang.");
        await officer.Fill("tanggapi.perintah", "Berikan nama program dan jumlah peserta.");
    }

    private static OutgoingMail Last(HouseUnderTest house, string address) =>
        house.Post.Sent.Last(mail => mail.To.Address == address);
}
