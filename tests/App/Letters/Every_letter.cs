using AngleSharp.Html.Parser;
using Ppid.App.Letters;
using Ppid.App.Mail;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;
using Xunit;

namespace Ppid.Tests.App.Letters;

public sealed class Every_letter
{
    public static TheoryData<string> Names => [.. SampleLetters.All.Keys];

    public static TheoryData<string> ToApplicants => [.. Of(context => context.Officer is null)];

    public static TheoryData<string> ToOfficers => [.. Of(context => context.Officer is not null)];

    public static TheoryData<string> WithALastDay =>
        [.. Of(context => context is { Officer: null, Facts: var facts }
            && (facts.Clock(ClockKind.Objection) ?? facts.Clock(ClockKind.Dispute)) is not null)];

    [Theory, MemberData(nameof(Names))]
    public async Task Reads_as_approved(string name) =>
        Approved.Check($"{name}.txt", (await Mail(name)).Subject + "\n\n" + (await Mail(name)).Text);

    [Theory]
    [InlineData("tanda-terima-permohonan")]
    [InlineData("penolakan")]
    [InlineData("tugas")]
    public async Task Looks_as_approved(string name) =>
        Approved.Check($"{name}.html", (await Mail(name)).Html);

    [Fact]
    public void Has_a_sample_of_its_template() => Assert.Equal(
        Enum.GetValues<Template>(),
        SampleLetters.All.Values.Select(context => context.Letter.Template).Distinct().Order());

    [Theory, MemberData(nameof(Names))]
    public async Task Never_shows_an_identity_number(string name)
    {
        var context = SampleLetters.All[name];
        var identity = context.Facts.Applicant.IdentityNumber;

        var mail = await Mail(name);

        Assert.DoesNotContain(identity, mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Never_shows_an_identity_number_that_the_applicant_typed_elsewhere(string name)
    {
        var context = SampleLetters.All[name];
        var told = context with { Facts = Retold(context.Facts) };

        var mail = await Writing.Mail(told);

        Assert.DoesNotContain(Story.Nik, mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Keeps_its_lines_within_78_columns(string name)
    {
        var lines = (await Mail(name)).Text.Split('\n');

        Assert.All(
            lines.Where(line => !line.StartsWith("https://", StringComparison.Ordinal)),
            line => Assert.True(line.Length <= PlainText.Width, line));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Has_one_button_at_most_and_loads_nothing_from_elsewhere(string name)
    {
        var page = new HtmlParser().ParseDocument((await Mail(name)).Html);

        Assert.True(page.QuerySelectorAll("a").Length <= 1);
        Assert.Empty(page.QuerySelectorAll("img, link, script, form, iframe"));
        Assert.Equal("id", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory, MemberData(nameof(ToOfficers))]
    public async Task To_an_officer_carries_neither_the_ticket_nor_a_document(string name)
    {
        var mail = await Mail(name);

        Assert.DoesNotContain("K7QF", mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.Empty(mail.Attachments);
    }

    [Theory, MemberData(nameof(ToApplicants))]
    public async Task To_an_applicant_names_the_number_and_opens_the_tracking_page(string name)
    {
        var context = SampleLetters.All[name];
        var mail = await Mail(name);

        Assert.Contains(context.Facts.Number, mail.Text, StringComparison.Ordinal);
        Assert.Contains(context.Links.Tracking, mail.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(ToApplicants))]
    public async Task Explains_the_ticket_in_the_receipt_only(string name)
    {
        var receipt = SampleLetters.All[name].Letter.Template == Template.Receipt;

        Assert.Equal(receipt, (await Mail(name)).Text.Contains("jangan dibagikan", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(WithALastDay))]
    public async Task After_a_verdict_names_the_applicants_last_day(string name)
    {
        var context = SampleLetters.All[name];
        var clock = context.Facts.Clock(ClockKind.Dispute) ?? context.Facts.Clock(ClockKind.Objection)!;

        Assert.Contains(IndonesianText.LongDate(clock.Deadline.Due), await Flat(name),
            StringComparison.Ordinal);
    }

    private static async Task<string> Flat(string name) =>
        string.Join(' ',
            (await Mail(name)).Text.Split((char[])[' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries));

    private static Task<OutgoingMail> Mail(string name) => Writing.Mail(SampleLetters.All[name]);

    private static IEnumerable<string> Of(Func<LetterContext, bool> which) =>
        SampleLetters.All.Where(sample => which(sample.Value)).Select(sample => sample.Key);

    private static CaseFacts Retold(CaseFacts facts) => facts with
    {
        Applicant = facts.Applicant with { Name = "Budi " + Story.Nik, IdentityNumber = Story.Nik },
        Application = facts.Application is Application.InformationRequest request
            ? request with { Details = $"NIK saya {Story.Nik}, mohon data saya" }
            : facts.Application,
    };
}
