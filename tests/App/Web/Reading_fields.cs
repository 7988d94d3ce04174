using Microsoft.Extensions.Primitives;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Reading_fields
{
    [Theory]
    [InlineData("  Siti \t  Aminah ", "Siti Aminah", "spaces are tidied")]
    [InlineData("Cafe\u0301 Raya", "Café Raya", "one form of a letter: NFC")]
    [InlineData("Si\u0000ti\u0007 A", "Siti A", "control characters are dropped")]
    [InlineData("\u202EitiS abc", "itiS abc", "text may not run backwards")]
    [InlineData("Siti\nAminah", "Siti Aminah", "one line is one line")]
    public void Cleans_a_line(string sent, string expected, string because)
    {
        var read = From(sent);
        Assert.True(expected == read.Text("x", "Nama lengkap", 3..40), because);
        Assert.Empty(read.Errors);
    }

    [Fact]
    public void Turns_half_a_character_into_a_mark_and_not_into_an_exception() =>
        Assert.Equal("ab\uFFFDcd", From("ab" + '\uD800' + "cd").Text("x", "Nama lengkap", 3..40));

    [Theory]
    [InlineData("", "Isi nama lengkap.")]
    [InlineData("   ", "Isi nama lengkap.")]
    [InlineData("ab", "Nama lengkap paling sedikit 3 huruf.")]
    [InlineData("abcdefghijk", "Nama lengkap paling banyak 10 huruf; sekarang 11.")]
    public void Says_what_a_line_lacks(string sent, string message)
    {
        var read = From(sent);
        Assert.Equal("", read.Text("x", "Nama lengkap", 3..10));
        Assert.Equal(new("x", message), Assert.Single(read.Errors));
    }

    [Fact]
    public void Keeps_the_lines_of_a_longer_text()
    {
        var read = From("satu  \r\ndua\r\n\r\n\r\n\r\ntiga\r\n");
        Assert.Equal("satu\ndua\n\ntiga", read.Lines("x", "Alasan", 1..100));
    }

    [Fact]
    public void Accepts_only_choices_that_were_offered()
    {
        var read = From("hapus");
        Assert.Equal("", read.Choice("x", "Putusan Anda", ["lengkap", "kembali"]));
        Assert.Empty(read.Choices("x", "Alasan keberatan", ["a", "b"]));
        Assert.Equal(
            ["Pilih putusan Anda.", "Pilih alasan keberatan dari daftar."], read.Errors.Select(
                error => error.Message));
    }

    [Theory]
    [InlineData("U1. Apakah layanannya cepat?", "Jawab pertanyaan “U1. Apakah layanannya cepat?”")]
    [InlineData("U1 layanan", "Pilih U1 layanan.")]
    [InlineData("NIK", "Pilih NIK.")]
    public void Asks_for_what_is_missing_by_the_label_of_the_page(string label, string message)
    {
        var read = From("");
        read.Choice("x", label, ["1", "2"]);
        Assert.Equal(message, Assert.Single(read.Errors).Message);
    }

    [Fact]
    public void Asks_a_survey_for_the_answer_that_is_missing()
    {
        var field = new FieldSpec("u1", "U1. Apakah layanannya cepat?", FieldKind.Scale, true, null, [], []);
        var faults = FieldFaults.Of(Refusal.FieldsMissing(["u1"]), [field]);
        Assert.Equal([("u1", "Jawab pertanyaan “U1. Apakah layanannya cepat?”")], faults);
    }

    [Fact]
    public void Reads_several_choices_in_the_order_of_the_list()
    {
        var read = new FieldReader(Form(new(["c", "a"])));
        Assert.Equal(["a", "c"], read.Choices("x", "Alasan", ["a", "b", "c"], min: 1));
        Assert.Empty(read.Errors);
    }

    [Fact]
    public void Lets_optional_fields_be_empty()
    {
        var read = From("");
        string[] texts =
        [
            read.Text("x", "Catatan", 0..10), read.Email("x", "E", false), read.Phone("x", "T", false),
            read.Nik("x", "N", false), read.Choice("x", "P", ["a"], false),
        ];
        Assert.All(texts, Assert.Empty);
        Assert.Null(read.Number("x", "J", 1, 2, false));
        Assert.Null(read.Date("x", "T", required: false));
        Assert.Empty(read.Errors);
    }

    [Fact]
    public void Gathers_every_error_and_keeps_those_of_the_files()
    {
        var read = new FieldReader(Form("") with { Errors = [new("berkas", "terlalu besar")] });
        read.Text("x", "Nama", 1..9);
        read.MustCheck("y", "Centang pernyataan.");
        Assert.Equal(["berkas", "x", "y"], read.Errors.Select(error => error.Field));
    }

    private static FieldReader From(string sent) => new(Form(sent));

    private static SubmittedForm Form(StringValues value) =>
        new(new Dictionary<string, StringValues> { ["x"] = value }, [], []);
}
