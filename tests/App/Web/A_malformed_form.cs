using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Forms;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class A_malformed_form
{
    private const string Named = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n";
    private const string File =
        "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.pdf\"\r\n\r\n";

    public static TheoryData<string, string> Malformed { get; } = new()
    {
        { "--b\r\nContent-Disposition: form-data;\r\n name=\"a\"\r\n\r\n1\r\n--b--\r\n", "a folded header" },
        { $"{Named}1", "cut off in a field" },
        { $"{File}%PDF-1.4 startxref %%EOF", "cut off in a file" },
        { "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--\r\n", "a part without a name" },
        { "--b\r\nNonsense\r\n\r\n1\r\n--b--\r\n", "a line that is no header" },
        { $"--b\r\nX: {new string('x', 40_000)}\r\n\r\n1\r\n--b--\r\n", "a header too long" },
        { $"{Named}{new string('x', 70_000)}\r\n--b--\r\n", "a field too long" },
        { string.Concat(Enumerable.Repeat($"{Named}1\r\n", 500)), "too many fields" },
        { "", "nothing" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Is_the_senders_fault_and_stores_nothing(string body, string because)
    {
        await using var house = await WebHouse.Open(WebHouse.Post("/api/terima", Take));
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        var answer = await house.Client.PostAsync("/api/terima", content);

        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, because);
        Assert.Empty(house.Documents.Contents);
        Assert.Empty(house.Log.Errors);
    }

    private static async Task<IResult> Take(HttpContext context)
    {
        await FormReader.ReadOpen(context, new(PerFile: 4000, Total: 6000, Files: 3));
        return Results.Ok();
    }
}
