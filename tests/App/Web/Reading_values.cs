using Microsoft.Extensions.Primitives;
using Ppid.App.Web.Forms;
using Ppid.Domain;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Reading_values
{
    [Theory]
    [InlineData("Nama@Contoh.GO.ID", "Nama@contoh.go.id")]
    [InlineData(" a.b+c@contoh.id ", "a.b+c@contoh.id")]
    [InlineData("tanpa-at.contoh.id", "")]
    [InlineData("a@contoh", "")]
    [InlineData("a b@contoh.id", "")]
    [InlineData("a..b@contoh.id", "")]
    [InlineData("a@-contoh.id", "")]
    [InlineData("a@contoh.id>, b@contoh.id", "")]
    public void Reads_an_address(string sent, string expected) =>
        Check(
        sent, expected, read => read.Email("x", "Alamat e-mail"),
        "Isi alamat e-mail yang lengkap, misalnya nama@contoh.id.");

    [Theory]
    [InlineData("0812-3456-7890", "+6281234567890")]
    [InlineData("+62 812 3456 7890", "+6281234567890")]
    [InlineData("6281234567890", "+6281234567890")]
    [InlineData("81234567890", "+6281234567890")]
    [InlineData("(0541) 123456", "+62541123456")]
    [InlineData("+60 12-345 6789", "+60123456789")]
    [InlineData("0011", "")]
    [InlineData("0812", "")]
    [InlineData("+62 1", "")]
    [InlineData("nol delapan", "")]
    public void Reads_a_telephone_number(string sent, string expected) =>
        Check(
        sent, expected, read => read.Phone("x", "Nomor telepon"),
        "Isi nomor telepon yang lengkap, misalnya 0812-3456-7890.");

    [Theory]
    [InlineData("6472014503900001", "6472014503900001", "a woman born on the 5th: day + 40")]
    [InlineData("6472 0105 0390 0001", "6472010503900001", "in groups")]
    [InlineData("6472012902010001", "6472012902010001", "29 February: the century is not told")]
    [InlineData("647201450390001", "", "15 digits")]
    [InlineData("0072014503900001", "", "no such province")]
    [InlineData("6400014503900001", "", "no such regency")]
    [InlineData("6472013213900001", "", "no such month")]
    [InlineData("6472013202900001", "", "no such day")]
    [InlineData("6472017203900001", "", "no such day of a woman's number")]
    [InlineData("6472010503900000", "", "numbering starts at 1")]
    [InlineData("647201450390000l", "", "a letter")]
    public void Reads_a_NIK(string sent, string expected, string because)
    {
        Assert.NotEmpty(because);
        Check(sent, expected, read => read.Nik("x", "NIK"), "Isi NIK: 16 angka seperti tertera di KTP.");
    }

    [Theory]
    [InlineData("2026-03-07", "2026-03-07")]
    [InlineData("7/3/2026", "2026-03-07")]
    [InlineData("07-03-2026", "2026-03-07")]
    [InlineData("7 Maret 2026", "2026-03-07")]
    [InlineData("7  mar 2026", "2026-03-07")]
    [InlineData("31 Agustus 2026", "2026-08-31")]
    [InlineData("31 April 2026", "")]
    [InlineData("29/2/2026", "")]
    [InlineData("3/7/26", "")]
    [InlineData("kemarin", "")]
    public void Reads_a_day(string sent, string expected) => Check(
        sent, expected, read => read.Date("x", "Tanggal surat") is { } day ? IsoDay.Write(day) : "",
        "Isi tanggal surat, misalnya 7 Maret 2026.");

    [Fact]
    public void Names_the_bound_a_day_is_beyond()
    {
        var read = From("2026-03-07");
        Assert.Null(read.Date("x", "Tanggal surat", min: new(2026, 3, 8)));
        Assert.Null(read.Date("x", "Tanggal surat", max: new(2026, 3, 6)));
        Assert.Equal(
            ["Tanggal surat tidak boleh sebelum 8 Maret 2026.",
            "Tanggal surat tidak boleh sesudah 6 Maret 2026."],
            read.Errors.Select(error => error.Message));
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("1.500", "1500")]
    [InlineData("1.5", "")]
    [InlineData("-1", "")]
    [InlineData("2001", "")]
    [InlineData("99999999999", "")]
    public void Reads_a_number(string sent, string expected) => Check(
        sent, expected, read => $"{read.Number("x", "Jumlah lembar", 1, 2000)}",
        "Isi jumlah lembar dengan angka 1 sampai 2000.");

    private static void Check(string sent, string expected, Func<FieldReader, string> parse, string remedy)
    {
        var read = From(sent);
        Assert.Equal(expected, parse(read));
        Assert.Equal(expected.Length == 0 ? [new("x", remedy)] : [], read.Errors);
    }

    private static FieldReader From(string sent) => new(Form(sent));

    private static SubmittedForm Form(StringValues value) =>
        new(new Dictionary<string, StringValues> { ["x"] = value }, [], []);
}
