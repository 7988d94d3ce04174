using System.Net;
using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Forms;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Posting_a_form : IAsyncLifetime
{
    private static readonly UploadLimits Limits = new(PerFile: 4000, Total: 6000, Files: 3);
    private WebHouse _house = null!;
    private string _token = "";
    private SubmittedForm? _form;
    private UploadLimits _limits = Limits;

    public async Task InitializeAsync()
    {
        _house = await WebHouse.Open(
            WebHouse.Post("/terima", context => Take(context, FormReader.Read)),
            WebHouse.Post("/api/terima", context => Take(context, FormReader.ReadOpen)));
        _token = (await Html.Of(await _house.Client.GetAsync("/gaya"))).Token();
    }

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task Reads_fields_of_an_urlencoded_form()
    {
        await Accepted(Urlencoded(("_kunci", _token), ("nama", "Siti & Tono"), ("a", "1"), ("a", "2")));
        Assert.Equal("Siti & Tono", _form!.Raw("nama"));
        Assert.Equal("1,2", _form.Fields["a"].ToString());
    }

    [Fact]
    public async Task Stores_files_by_content_and_names_their_true_kind()
    {
        await Accepted(
            Multipart(("ktp", "foto.pdf", Samples.Jpeg), ("akta", "akta", Samples.Pdf), ("kosong", "", [])));
        Assert.Equal(["foto.jpg", "akta.pdf"], _form!.Files.Select(file => file.Name));
        Assert.Equal(Samples.Jpeg, _house.Documents.Contents[_form.Files[0].Hash]);
        Assert.Equal("Siti", _form.Raw("nama"));
        Assert.Empty(_form.Errors);
    }

    [Fact]
    public async Task Refuses_a_web_page_named_as_a_document_and_keeps_the_rest()
    {
        await Accepted(Multipart(("ktp", "ktp.pdf", Samples.Html), ("akta", "akta.pdf", Samples.Pdf)));
        Assert.Equal("akta", Assert.Single(_form!.Files).Field);
        Assert.Equal("ktp", Assert.Single(_form.Errors).Field);
        Assert.Contains("bukan PDF, JPEG, PNG, atau HEIC", _form.Errors[0].Message, StringComparison.Ordinal);
        Assert.Single(_house.Documents.Contents);
    }

    [Theory]
    [InlineData(false, false, null, "people hand in what their telephone makes")]
    [InlineData(true, false, "tangkapan layar", "where and when it was taken cannot be taken out of it")]
    [InlineData(false, true, "tidak terbuka di semua komputer", "what the office gives to people has to open anywhere")]
    public async Task Takes_a_telephones_photograph_where_people_hand_something_in(
        bool bare, bool ofTheOffice, string? refused, string because)
    {
        _limits = Limits with { Bare = bare, OfTheOffice = ofTheOffice };

        await Accepted(Multipart(("ktp", "IMG_0001.HEIC", Samples.Heic)));

        Assert.True(refused is null == (_form!.Errors.Count == 0), because);
        Assert.Equal(refused is null ? "IMG_0001.heic" : null, _form.Files.SingleOrDefault()?.Name);
        Assert.All(_form.Errors, error => Assert.Contains(refused!, error.Message, StringComparison.Ordinal));
        Assert.Equal(refused is null, _limits.Explained.Contains("HEIC", StringComparison.Ordinal));
        Assert.Equal(refused is null ? 1 : 0, _house.Documents.Contents.Count);
    }

    [Fact]
    public async Task Refuses_what_is_too_large_alone_or_together_or_too_many()
    {
        var large = Samples.PdfWith(new string(' ', 3000));
        var larger = Samples.PdfWith(new string(' ', 5000));
        await Accepted(Multipart(("a", "a.pdf", larger), ("b", "b.pdf", large), ("c", "c.pdf", large)));
        Assert.Equal(["a", "c"], _form!.Errors.Select(error => error.Field));

        await Accepted(
            Multipart([.. Enumerable.Range(0, 4).Select(n => ($"f{n}", $"{n}.png", Samples.Png))]));
        Assert.Equal(
            "Terlalu banyak berkas. Lampirkan paling banyak 3 berkas.", Assert.Single(_form.Errors).Message);
    }

    [Fact]
    public async Task Says_that_an_empty_file_is_empty()
    {
        await Accepted(Multipart(("ktp", "ktp.pdf", [])));
        Assert.Equal("Berkas “ktp.pdf” kosong. Pilih berkas lain.", Assert.Single(_form!.Errors).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8salah")]
    public async Task Is_refused_without_the_token_of_its_page(string token)
    {
        _token = token;
        await Refused(HttpStatusCode.BadRequest, Multipart(("ktp", "ktp.pdf", Samples.Pdf)));
        await Refused(HttpStatusCode.BadRequest, Urlencoded(("_kunci", token)));
        await Refused(HttpStatusCode.BadRequest, Urlencoded());
        Assert.Empty(_house.Documents.Contents);
    }

    [Fact]
    public async Task Is_refused_without_the_cookie_of_its_page()
    {
        using var stranger = new HttpClient { BaseAddress = _house.Client.BaseAddress };
        var answer = await stranger.PostAsync("/terima", new FormUrlEncodedContent([new("_kunci", _token)]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", HttpStatusCode.BadRequest)]
    public async Task Is_refused_in_another_format(string type, HttpStatusCode status)
    {
        var content = new ByteArrayContent([]);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        await Refused(status, content);
    }

    [Fact]
    public async Task Is_not_to_blame_when_the_store_fails()
    {
        _house.Documents.IsFull = true;
        await Refused(HttpStatusCode.InternalServerError, Multipart(("a", "a.pdf", Samples.Pdf)));
        Assert.Contains("disk full", Assert.Single(_house.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_cut_off_when_far_beyond_the_limits()
    {
        // Asks before it sends: a connection that is reset under a body may take the answer with it.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/terima")
        {
            Content = Multipart(("a", "a.pdf", new byte[2 << 20])),
            Headers = { ExpectContinue = true },
        };

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _house.Client.SendAsync(request)).StatusCode);
        Assert.Null(_form);
    }

    private async Task<IResult> Take(
        HttpContext context, Func<HttpContext, UploadLimits, Task<SubmittedForm>> read)
    {
        _form = await read(context, _limits);
        return Results.Ok();
    }

    private async Task Accepted(HttpContent content) =>
        Assert.Equal(HttpStatusCode.OK, (await _house.Client.PostAsync("/terima", content)).StatusCode);

    private async Task Refused(HttpStatusCode status, HttpContent content)
    {
        Assert.Equal(status, (await _house.Client.PostAsync("/terima", content)).StatusCode);
        Assert.Null(_form);
    }

    private static FormUrlEncodedContent Urlencoded(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private MultipartFormDataContent Multipart(params (string Field, string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(_token), "_kunci" } };
        form.Add(new StringContent("Siti"), "nama");
        foreach (var (field, name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.TryAddWithoutValidation(
                "Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"");
            form.Add(part);
        }

        return form;
    }
}
