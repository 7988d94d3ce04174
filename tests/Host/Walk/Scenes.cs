using System.Text.RegularExpressions;
using Ppid.App.Desk;
using Ppid.App.Mail;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Walk;

/// <summary>What people do again and again on the way through a case.</summary>
internal static partial class Scenes
{
    public const string Pin = "271828";

    /// <summary>Fills in the public form like a person without a lawyer; returns the
    /// secret tracking address.</summary>
    public static async Task<string> FilesRequest(this Walker citizen, string details, bool withIdentity)
    {
        await citizen.GoTo("/");
        await citizen.GoTo("/permohonan");
        await citizen.Choose("jenis", "perorangan");
        await citizen.Fill("nama", "Siti Rahmawati");
        await citizen.Fill("nik", "6472014506900003");
        await citizen.Fill("alamat", "Jalan Contoh 5, Samarinda");
        await citizen.Fill("email", "siti@example.com");
        await citizen.Fill("rincian", details);
        await citizen.Fill("tujuan", "Penelitian skripsi");
        await citizen.Choose("cara_memperoleh", "salinan");
        await citizen.Choose("bentuk", "softcopy");
        await citizen.Choose("cara_kirim", "pelacakan");
        if (withIdentity)
        {
            await citizen.Attach("identitas", "ktp.pdf", "application/pdf", Papers.Pdf(2000));
        }

        await citizen.Press("kirim");
        return citizen.Page.Url.Split('?')[0];
    }

    /// <summary>The address of the newest task mail to an officer whose name or
    /// address contains the text.</summary>
    public static async Task<string> NewestTask(this HouseUnderTest house, string subject)
    {
        await house.Round();
        var mail = house.Post.Sent.Last(sent => TaskLink().IsMatch(sent.Text) && Mentions(sent, subject));
        return TaskLink().Match(mail.Text).Value;
    }

    /// <summary>Opens the link, chooses the outcome, fills in its form, proves himself and sends.</summary>
    public static async Task Decides(
        this Walker officer, string link, string outcome, Func<Walker, Task>? fill = null,
        string? activation = null)
    {
        await officer.GoTo(link);
        await officer.Choose("hasil", outcome);
        if (fill is not null)
        {
            await fill(officer);
        }

        if (activation is null)
        {
            await officer.Fill("pin", Pin);
        }
        else
        {
            await officer.Fill("aktivasi", activation);
            await officer.Fill("pin_baru", Pin);
            await officer.Fill("pin_ulang", Pin);
        }

        await officer.Press("kirim");
    }

    /// <summary>The written notice of art. 22(7) for information that is given as a whole.</summary>
    public static async Task FillsNotice(this Walker officer, string outcome, string material)
    {
        await officer.Choose($"{outcome}.dikuasai", "ya");
        await officer.Choose($"{outcome}.penerimaan", "seluruhnya");
        await officer.Fill($"{outcome}.materi", material);
        await officer.Choose($"{outcome}.dihitamkan", "tidak");
        await officer.Choose($"{outcome}.sarana", "pelacakan");
        await officer.Choose($"{outcome}.bentuk", "softcopy");
        await officer.Fill($"{outcome}.biaya", "0");
        await officer.Attach($"{outcome}.dokumen", "rekap.pdf", "application/pdf", Papers.Pdf(3000));
    }

    /// <summary>The code an administrator would read out to whoever holds the case's open task.</summary>
    public static async Task<string> ActivationFor(this HouseUnderTest house, string number)
    {
        var stream = await house.Store.ByNumber(number, CancellationToken.None);
        var officer = (await house.Look(new(stream!))).Facts.Tasks[0].Officer!;
        return await house.Service<Pins>().IssueActivation(officer, CancellationToken.None);
    }

    private static bool Mentions(OutgoingMail mail, string text) =>
        mail.Text.Contains(text, StringComparison.Ordinal)
            || mail.Subject.Contains(text, StringComparison.Ordinal);

    [GeneratedRegex(@"http://ppid\.example\.go\.id/t/[A-Za-z0-9_-]+")]
    private static partial Regex TaskLink();
}
