using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Ppid.App.Flows;
using Ppid.App.Mail.Incoming;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Hooks;

/// <summary>POST /hooks/sendgrid/inbound/{rahasia}: SendGrid's Inbound Parse. The message is stored whole, then answered
/// 200; everything else comes later. What is answered 5xx comes again for three days, and is then lost without notice;
/// what is answered 4xx is lost at once.</summary>
internal static partial class SendGridInbound
{
    /// <summary>SendGrid takes mails up to 30 MB; the form around one is a little larger.</summary>
    private const int Largest = 45_000_000;

    /// <summary>Each post is held in memory while it is taken apart.</summary>
    private static readonly SemaphoreSlim Few = new(2);

    public static IReadOnlyList<Route> All { get; } =
        [new("POST", "/hooks/sendgrid/inbound/{rahasia}", "surat-masuk-sendgrid", Take)];

    private static async Task<IResult> Take(HttpContext context)
    {
        var settings = context.Service<InboundSettings>();
        if (!settings.IsSecret(context.Value("rahasia")))
        {
            return await context.Service<Throttle>().Refuse(context, "kait") ?? await Answers.NotFound(context);
        }

        await Few.WaitAsync(context.RequestAborted);
        try
        {
            return await Take(context, settings);
        }
        finally
        {
            Few.Release();
        }
    }

    private static async Task<IResult> Take(HttpContext context, InboundSettings settings)
    {
        if (await Wire.Bytes(context, Largest) is not { } body) return await Answers.Error(context, Failure.TooLarge);
        if (body.Length == 0) return await Answers.Error(context, Failure.Broken(StatusCodes.Status400BadRequest));

        if (!settings.IsSigned(context.Request.Headers, body, context.Service<WallClock>().Now))
        {
            Gauges.Failures.Add(1);
            Unsigned(context.Service<ILogger<MailIntake>>());
            return await Answers.Error(context, NotSigned);
        }

        var post = await SendGridPost.Read(context.Request.ContentType ?? "", body);
        using var message = new MemoryStream(post.Message);
        await context.Service<MailIntake>().Take(message, post.Arrival, post.Cut, context.RequestAborted);
        return Results.Ok();
    }

    /// <summary>Whoever comes so far knows the secret: most likely it is SendGrid, and the key that is set here is not (yet)
    /// the one it signs with. An operator has three days to mend that.</summary>
    private static Failure NotSigned { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "tanda-tangan-salah", "Tanda tangan tidak cocok",
        "Kiriman ini tidak ditandatangani dengan kunci yang terdaftar, atau sudah lama.");

    [LoggerMessage(Level = LogLevel.Error, Message = "A mail by SendGrid was sent back: not signed with Ppid__SuratMasuk__KunciSendGrid")]
    private static partial void Unsigned(ILogger logger);
}
