using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Api;

/// <summary>Other systems at the API.</summary>
internal static class AtApi
{
    public const string Dinas = "dp2kukm";
    public static readonly string[] Everybody = ["siti", "rina", "hasan", "dewi", "arif"];
    public static readonly ApiScope[] Everything = Enum.GetValues<ApiScope>();
    private static readonly Actor Nur = new(ActorKind.Admin, "nur", "Nur Contoh", "sesi admin");

    /// <summary>A key that may do everything for everybody, who have agreed.</summary>
    public static async Task<string> FullKey(this HouseUnderTest house, string name = "SIMPEL")
    {
        var (id, secret) = await house.Key(name, Everything, Everybody);
        foreach (var officer in Everybody)
        {
            await house.Agrees(id, officer);
        }

        return secret;
    }

    /// <summary>A key as an administrator makes it: nobody has agreed yet.</summary>
    public static async Task<(string Id, string Secret)> Key(
        this HouseUnderTest house, string name, ApiScope[] scopes, string[]? officers = null, DateOnly? until = null,
        string office = Dinas)
    {
        var (id, secret) = ApiKeys.Make();
        var last = until ?? DateOnly.FromDateTime(DateTime.UtcNow).AddDays(30);
        var key = new ApiKey(id, name, scopes.ToListOf(), (officers ?? []).ToListOf(), last, Tokens.Hash(secret));
        await house.Command(new OfficeCommand.CreateApiKey(house.Time.Now, Nur, key), office);
        return (id, secret);
    }

    public static Task Agrees(this HouseUnderTest house, string key, string officer, bool agrees = true) => house.Command(
        new OfficeCommand.AnswerApiKey(
            house.Time.Now, new(ActorKind.Officer, officer, officer, "tautan + PIN"), key, agrees));

    public static Task Revoke(this HouseUnderTest house, string key) => house.Command(
        new OfficeCommand.RevokeApiKey(house.Time.Now, Nur, key, "Bocor"));

    public static Task<PageReply> Api(
        this HouseUnderTest house, string method, string path, object? body = null, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(new(method), path);
        if (body is not null)
        {
            request.Content = body as HttpContent ?? JsonContent.Create(body);
        }

        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return house.Visitor.Send(request);
    }

    public static (string, string?) With(string key) => ("Authorization", $"Bearer {key}");

    public static (string, string?) For(string officer) => ("X-Pejabat", officer);

    public static JsonElement Json(this PageReply reply) => JsonDocument.Parse(reply.Content).RootElement;

    public static string Code(this PageReply reply) => reply.Json().GetProperty("code").GetString()!;

    /// <summary>Files by program; returns id and ticket.</summary>
    public static async Task<(string Id, string Ticket)> FilesByProgram(this HouseUnderTest house)
    {
        var receipt = (await house.Api("POST", "/api/cases/permohonan-informasi", Applicants.Siti)).Json();
        return (receipt.GetProperty("id").GetString()!, receipt.GetProperty("ticket").GetString()!);
    }

    /// <summary>Uploads a small PDF; returns what stands for it.</summary>
    public static async Task<JsonElement> Uploads(this HouseUnderTest house, string key) => (await house.Api(
        "POST", "/api/documents?nama=a.pdf", new ByteArrayContent(Papers.Pdf(10)), With(key))).Json().GetProperty("upload");

    /// <summary>As after two days: answers under an Idempotency-Key are no longer known.</summary>
    public static async Task ForgetsAnswers(this HouseUnderTest house)
    {
        var today = DateTime.UtcNow;
        foreach (var day in new[] { today, today.AddDays(-1) })
        {
            var kind = string.Create(CultureInfo.InvariantCulture, $"jawaban-api-{day:yyyyMMdd}");
            foreach (var (key, _) in await house.Store.All(kind, CancellationToken.None))
            {
                await house.Store.Remove(kind, key, CancellationToken.None);
            }
        }
    }

    private static async Task Command(this HouseUnderTest house, OfficeCommand command, string office = Dinas)
    {
        var no = await house.Service<OfficeDesk>().Handle(Guid.NewGuid().ToString("N"), office, command, CancellationToken.None);
        if (no is not null)
        {
            throw new InvalidOperationException(no.ToString());
        }
    }
}
