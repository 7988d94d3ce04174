using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;
using Xunit;

namespace Ppid.Tests.App.Letters;

public sealed class A_letter_of_the_law
{
    [Fact]
    public async Task Extends_with_both_readings_of_the_seven_days()
    {
        var text = await Flat("perpanjangan");

        Assert.Contains("Selasa, 31 Maret 2026 pukul 24.00 WITA", text, StringComparison.Ordinal);
        Assert.Contains("Rabu, 18 Maret 2026 pukul 24.00 WITA", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_all_seven_letters_of_article_22_in_order()
    {
        var labels = new[]
        {
            "Penguasaan", "Badan publik yang menguasai", "Penerimaan", "Materi", "dihitamkan", "format",
            "Biaya",
        };

        var text = await Flat("pemberitahuan-seluruhnya");

        var places = labels
            .Select((label, index) => text.IndexOf($" {(char)('a' + index)}. ", StringComparison.Ordinal))
            .ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.All(labels.Zip(places),
            pair => Assert.Contains(pair.First, text[pair.Second..], StringComparison.Ordinal));
        Assert.Contains("Rp12.500", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_with_its_article_test_signatory_and_way_to_object()
    {
        var text = await Flat("penolakan");

        Assert.Contains("Pasal 17 huruf h: " + Article17.Meaning("h"), text, StringComparison.Ordinal);
        Assert.Contains("Nomor 3/UK/2026 tanggal 4 Maret 2026", text, StringComparison.Ordinal);
        Assert.Contains("Drs. Hasan Basri, M.Si., Sekretaris selaku PPID", text, StringComparison.Ordinal);
        Assert.Contains("keberatan tertulis kepada Atasan PPID", text, StringComparison.Ordinal);
    }

    /// <summary>A decree moved the last day to answer: there is no silence to object to yet.</summary>
    [Fact]
    public async Task Promises_no_right_that_a_decree_took_back()
    {
        var story = SampleCases.Moved(SampleCases.Lapsed(Story.Request), ClockKind.Answer)
            .Then(at => new CaseEvent.ClockStopped(
                at, Story.Admin, ClockKind.Objection, new(2026, 3, 17), false));

        var mail = await Writing.Mail(story.Letter<CaseEvent.DeadlineMoved>(Template.DeadlineMoved));

        Assert.DoesNotContain("keberatan", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Knows_every_letter_of_article_17() =>
        Assert.Equal("abcdefghij", string.Concat(Article17.All.Select(letter => letter.Key)));

    [Fact]
    public void Names_a_substitute_as_such()
    {
        var signed = Signatory.Of(
            Story.Desk, Domain.Offices.Roster.Ppid, new(2026, 6, 2), SampleOffice.Roster);

        Assert.Equal("Rina Wulandari, S.Kom., Plh. Sekretaris selaku PPID", signed.OneLine);
    }

    [Fact]
    public async Task Is_the_answer_to_the_receipt_in_the_applicants_mailbox()
    {
        var receipt = await Writing.Mail(SampleLetters.All["tanda-terima-permohonan"]);
        var denial = await Writing.Mail(SampleLetters.All["penolakan"]);

        Assert.Null(receipt.Thread);
        Assert.Equal(receipt.MessageId, denial.Thread);
    }

    [Fact]
    public async Task Bears_the_mark_of_a_demonstration_in_all_its_parts()
    {
        var context = SampleLetters.All["penolakan"];

        var mail = await Writing.Mail(context with { Head = context.Head with { Demo = true } });

        Assert.StartsWith("[CONTOH]", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("bukan surat resmi", mail.Html, StringComparison.Ordinal);
        Assert.Contains("BUKAN SURAT RESMI", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_markup_and_line_breaks_of_a_strangers_text_as_text()
    {
        var context = SampleLetters.All["tanda-terima-permohonan"];
        var hostile = "<b>tebal</b> & <script>alert(1)</script>\u0000\u202E\r\nbaris kedua";
        var request = (Application.InformationRequest)context.Facts.Application;
        var told = context with
        {
            Facts = context.Facts with { Application = request with { Details = hostile } },
        };

        var mail = await Writing.Mail(told);

        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);
        Assert.Contains("<b>tebal</b> & <script>alert(1)</script>\n", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', mail.Html);
    }

    [Fact]
    public async Task Masks_an_identity_number_with_signs_that_markup_rewrites()
    {
        var context = SampleLetters.All["tanda-terima-badan-hukum"];
        var number = "SK+12&34/2020";
        var request = (Application.InformationRequest)context.Facts.Application;
        var facts = context.Facts with
        {
            Applicant = context.Facts.Applicant with { IdentityNumber = number, Occupation = number },
            Application = request with { Details = number },
        };

        var mail = await Writing.Mail(context with { Facts = facts });

        Assert.DoesNotContain("SK+12&34", mail.Text, StringComparison.Ordinal);
        Assert.Contains("•••••••••2020", mail.Text, StringComparison.Ordinal);
    }

    private static async Task<string> Flat(string name) =>
        string.Join(' ', (await Writing.Mail(SampleLetters.All[name]))
            .Text.Split((char[])[' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries));
}
