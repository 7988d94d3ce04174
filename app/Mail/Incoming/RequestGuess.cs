using System.Text.RegularExpressions;
using Ppid.App.Letters;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Forms.Values;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>What a mail to the office asks for, and who asks: read out of what is written, nothing made up. What it
/// does not say stays empty, and an officer looks at all of it (docs/adr/0024).</summary>
/// <param name="IsClear">It says in so many words that it asks for information.</param>
internal sealed partial record RequestGuess(Applicant Applicant, Application.InformationRequest Request, bool IsClear)
{
    private const int LongestDetails = 4000;

    public static RequestGuess Of(IncomingMail mail, string address)
    {
        var text = $"{mail.Content}\n{mail.Reply.Signature}";
        var told = new LabelledFields(mail.Content, mail.Reply.Signature);
        return new(Who(mail, told, text, address), What(mail, told), Says(mail));
    }

    /// <summary>What the same mail says of somebody who is known already: only his gaps are filled.</summary>
    public static Applicant Completed(Applicant known, IncomingMail mail)
    {
        var text = $"{mail.Content}\n{mail.Reply.Signature}";
        var told = new LabelledFields(mail.Content, mail.Reply.Signature);
        return known with
        {
            IdentityNumber = known.IdentityNumber.Length > 0 ? known.IdentityNumber : Identity(text) ?? "",
            Address = known.Address.Length > 0 ? known.Address : Home(told, text) ?? "",
            Occupation = known.Occupation ?? told["pekerjaan"],
            Phone = known.Phone ?? Telephone(told, text),
        };
    }

    private static Applicant Who(IncomingMail mail, LabelledFields told, string text, string address)
    {
        var body = told["organisasi"];
        return new(
            body is null ? ApplicantKind.Person : ApplicantKind.Organisation,
            Cut(
                told["nama"] ?? Signed(mail.Reply.Signature) ?? Signed(Closings.NameUnder(mail.Content, mail.Writer) ?? "")
                    ?? Named(mail.From) ?? address,
                120),
            Identity(text) ?? "",
            Cut(Home(told, text) ?? "", 300),
            told["pekerjaan"] is { } work ? Cut(work, 80) : null,
            Telephone(told, text), address, body is null ? null : Cut(body, 160), null);
    }

    private static Application.InformationRequest What(IncomingMail mail, LabelledFields told)
    {
        var details = told["rincian"] is { } asked ? AskedText.Ended(asked, mail.Writer) : AskedText.Of(mail.Content, mail.Writer);
        return new(
            (details.Length > 0 ? details : mail.Subject).Shortened(LongestDetails),
            Cut(told["tujuan"] is { } purpose ? AskedText.Ended(purpose, mail.Writer) : For().Match(mail.Content).Value, 1000),
            OnlySee().IsMatch(mail.Content) ? "melihat" : "salinan",
            OnPaper().IsMatch(mail.Content) ? "hardcopy" : "softcopy",
            "email");
    }

    private static bool Says(IncomingMail mail) =>
        mail.Content.Length >= 20 && (Asks().IsMatch(mail.Content) || Asks().IsMatch(mail.Subject))
        && !ObjectionGuess.IsMeant(mail) && !FollowsUp().IsMatch(mail.Content) && !FollowsUp().IsMatch(mail.Subject);

    private static string? Home(LabelledFields told, string text) =>
        AddressEnd.Cut(told["alamat"] ?? (Street().Match(text) is { Success: true } found ? Cleaning.Line(found.Value) : ""));

    private static string? Telephone(LabelledFields told, string text) =>
        (told["telepon"] is { } phone ? PhoneNumber.Parse(phone) : null)
        ?? Mobile().Matches(text).Select(found => PhoneNumber.Parse(found.Value)).FirstOrDefault(found => found is not null);

    private static string? Identity(string text) =>
        Sixteen().Matches(text).Select(found => Nik.Parse(found.Value)).FirstOrDefault(nik => nik is not null);

    /// <summary>The first line under "Hormat saya," that can be a person's name.</summary>
    private static string? Signed(string signature) => signature.Split('\n')
        .Select(line => line.Trim(' ', '(', ')', '*', '_', ',', '.'))
        .FirstOrDefault(line => PersonName().IsMatch(line) && !Courtesy().IsMatch(line));

    private static string? Named(MailParty? from) => from is { Name.Length: > 2 } ? from.Name : null;

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : IndonesianText.Shortened(text, most);

    [GeneratedRegex(@"\bpermohonan (?:data|informasi|dokumen|salinan)|\b(?:meminta|minta|mohon|memohon|"
        + @"membutuhkan|memerlukan|mengajukan|"
        + @"ingin (?:mendapat|memperoleh|mengetahui|meminta|tahu))\b.{0,160}\b(?:informasi|data|dokumen|salinan|rincian|laporan|daftar)\b|"
        + @"\binformasi publik\b|\bUU\s*(?:No\.?|Nomor)?\s*14\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Asks();

    /// <summary>Who asks after a request has made it already.</summary>
    [GeneratedRegex(@"\b(?:perkembangan|tindak lanjut|status|kelanjutan|kabar) (?:dari |atas |"
        + @"surat )?(?:permohonan|permintaan)\b|\bmenanyakan (?:kembali )?(?:permohonan|"
        + @"perkembangan)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex FollowsUp();

    [GeneratedRegex(@"\buntuk (?:keperluan|kepentingan|kebutuhan|bahan|penelitian|penyusunan|penulisan|"
        + @"skripsi|tesis|disertasi|tugas|liputan)\b[^.\n]{0,200}",
        RegexOptions.IgnoreCase)]
    private static partial Regex For();

    [GeneratedRegex(@"\b(?:hanya (?:ingin )?melihat|melihat langsung|"
        + @"membaca di tempat)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnlySee();

    [GeneratedRegex(@"\b(?:hard ?copy|fotokopi|salinan cetak|dicetak)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OnPaper();

    [GeneratedRegex(@"(?m)\b(?:Jl\.?|Jln\.?|Jalan|Gang|Gg\.|Perum(?:ahan)?|Komplek)\s+[A-Z0-9][^\n]{4,200}")]
    private static partial Regex Street();

    [GeneratedRegex(@"(?<![0-9])(?:\+62|62|0)\s?8[0-9]{1,2}[\s.\-]?[0-9]{3,4}[\s.\-]?[0-9]{3,5}(?![0-9])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?:[ .]?[0-9]{4}){3}(?![0-9])")]
    private static partial Regex Sixteen();

    [GeneratedRegex(@"^[A-Z][\p{L}'.]+(?:[ ,]+[A-Z][\p{L}'.]*){1,5}$")]
    private static partial Regex PersonName();

    [GeneratedRegex(@"^(?:hormat|salam|wassalam|terima|demikian|atas|best|kind|regards|pemohon|dinas|"
        + @"universitas|kepala|ketua|direktur)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Courtesy();
}
