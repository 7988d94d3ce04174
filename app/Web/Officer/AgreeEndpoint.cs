using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Officer;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Entrance;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Clerk = Ppid.Domain.Offices.Officer;

namespace Ppid.App.Web.Officer;

/// <summary>An officer whom a key lists, at his own page.</summary>
public sealed record AskedOfficer(OfficeInForce Office, ApiKey Key, Clerk Clerk, string Page)
{
    public bool Agreed => Key.Agreed.Contains(Clerk.Id);
}

/// <summary>GET and POST /kunci-api/{kunci}/{pejabat}/{token}: an officer lets a system decide for him, with his PIN, or
/// takes that back.</summary>
internal static class AgreeEndpoint
{
    public const string Pattern = "/kunci-api/{kunci}/{pejabat}/{token}";

    /// <summary>The page of one officer, for the administrator to pass on. The link shows, the PIN decides.</summary>
    public static string Link(HttpContext context, OfficeInForce office, ApiKey key, string officer) =>
        context.Service<SiteAddress>().Url(Path(context, office, key, officer));

    public static Task<IResult> Show(HttpContext context) =>
        Open(context, asked => Show(context, asked, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => Open(context, async asked =>
    {
        if (await context.Service<Throttle>().Refuse(context, "pin") is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var answer = read.Choice("jawaban", "jawaban Anda", ["setuju", "tolak"]);
        if (await Unproved(context, asked, read) || read.HasErrors)
        {
            return await Show(context, asked, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var by = new Actor(ActorKind.Officer, asked.Clerk.Id, asked.Clerk.Name, SecondFactor.Via(context, "tautan"));
        var no = await context.Service<OfficeDesk>().Handle(
            CommandKey.Of($"kunci-jawab:{asked.Key.Id}:{asked.Clerk.Id}", form), asked.Office.File.Id,
            new OfficeCommand.AnswerApiKey(context.Now(), by, asked.Key.Id, answer == "setuju"), context.RequestAborted);
        return no is null
            ? context.SeeOther(asked.Page)
            : await Show(context, asked, FormView.Refused(form, no), StatusCodes.Status409Conflict);
    });

    private static async Task<bool> Unproved(HttpContext context, AskedOfficer asked, FieldReader read)
    {
        if (EntraSignIn.IsInFront(context))
        {
            return await SecondFactor.Account(context, asked.Clerk.Id) is { } no && Add(read, no.Message, no.Field);
        }

        var pin = read.Text("pin", "PIN", 1..20);
        return !read.HasErrors && await Wrong(context, asked, pin) is { } wrong && Add(read, wrong, "pin");
    }

    private static async Task<string?> Wrong(HttpContext context, AskedOfficer asked, string pin) =>
        await context.Service<Pins>().Verify(asked.Clerk.Id, pin, context.RequestAborted) switch
        {
            PinVerdict.Right => null,
            PinVerdict.NotChosen => "Anda belum mempunyai PIN. Pilih PIN pada halaman tugas Anda lebih dahulu.",
            PinVerdict.Locked => "PIN terkunci karena lima kali salah. Tunggu 15 menit, lalu kirim lagi.",
            _ => "PIN salah. Setelah lima kali salah, PIN terkunci selama 15 menit.",
        };

    private static bool Add(FieldReader read, string message, string field)
    {
        read.Add(field, message);
        return true;
    }

    private static async Task<IResult> Open(HttpContext context, Func<AskedOfficer, Task<IResult>> handle)
    {
        var officer = context.Value("pejabat");
        foreach (var office in context.Service<OfficeBook>().All)
        {
            var inForce = await context.Service<OfficeBook>().InForce(office.File.Id, context.RequestAborted);
            if (inForce.Record.Key(context.Value("kunci")) is { Revoked: false } key && key.Officers.Contains(officer)
                && inForce.Roster.Officer(officer) is { } clerk && IsMine(context, inForce, key, officer))
            {
                return await handle(new(inForce, key, clerk, Path(context, inForce, key, officer)));
            }
        }

        return await context.Service<Throttle>().Refuse(context, "tautan") ?? await Answers.NotFound(context);
    }

    private static bool IsMine(HttpContext context, OfficeInForce office, ApiKey key, string officer) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Token(context, office, key, officer)), Encoding.UTF8.GetBytes(context.Value("token")));

    private static string Path(HttpContext context, OfficeInForce office, ApiKey key, string officer) =>
        $"/kunci-api/{key.Id}/{officer}/{Token(context, office, key, officer)}";

    private static string Token(HttpContext context, OfficeInForce office, ApiKey key, string officer) =>
        context.Service<Tokens>().Token("kunci-setuju", $"{office.File.Id}\n{key.Id}\n{officer}");

    private static Task<IResult> Show(HttpContext context, AskedOfficer asked, FormView view, int status) =>
        Page.Of<AgreePage>(context, new()
        {
            [nameof(AgreePage.Known)] = asked,
            [nameof(AgreePage.View)] = view,
        }, status);
}
