using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Web;
using Ppid.App.Web.Hooks;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Mail;

/// <summary>SendGrid, which signs with a key of its own, as it posts its reports: a list in JSON with a line end behind
/// it.</summary>
internal sealed class SigningSendGrid : IDisposable
{
    private const string Url = "/hooks/sendgrid/events";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>As SendGrid's page shows it.</summary>
    public string PublicKey => Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

    public void Dispose() => _key.Dispose();

    /// <summary>A house that believes this SendGrid.</summary>
    public Task<HouseUnderTest> Open(Action<IServiceCollection>? adjust = null) => HouseUnderTest.Start(adjust: services =>
    {
        var web = (WebSettings)services.Last(each => each.ServiceType == typeof(WebSettings)).ImplementationInstance!;
        services.Replace(ServiceDescriptor.Singleton(web with
        {
            SendGridKey = PublicKey,
        }));
        adjust?.Invoke(services);
    });

    /// <summary>A case whose first letter has gone out.</summary>
    public static async Task<CaseId> Sent(HouseUnderTest house)
    {
        var id = await house.FiledCase();
        await house.Round();
        return id;
    }

    /// <summary>Custom arguments come back as fields beside SendGrid's own (Event Webhook Reference). Asynchronous bounces have
    /// no sg_message_id, and nobody here asks for it.</summary>
    public static string Told(CaseId id, string what, string report, string reason = "") => JsonSerializer.Serialize(new
    {
        email = "siti@contoh.id",
        timestamp = 1_772_000_000,
        @event = what,
        sg_event_id = report,
        effect = $"{id}:1:0",
        status = reason.Length > 0 ? "5.1.1" : null,
        reason,
    });

    public Task<HttpStatusCode> Send(HouseUnderTest house, params string[] told) =>
        Post(house, $"[{string.Join(',', told)}]\r\n");

    public Task<HttpStatusCode> Post(HouseUnderTest house, string body) => Post(house, Encoding.UTF8.GetBytes(body));

    public Task<HttpStatusCode> Post(HouseUnderTest house, byte[] body)
    {
        var stamp = Stamp(TimeSpan.Zero);
        return Post(house, body, stamp, Sign(stamp, body));
    }

    /// <summary>Whatever the signature is worth.</summary>
    public static async Task<HttpStatusCode> Post(HouseUnderTest house, byte[] body, string stamp, string signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new ByteArrayContent(body) };
        request.Headers.TryAddWithoutValidation(SendGridSignature.TimestampHeader, stamp);
        request.Headers.TryAddWithoutValidation(SendGridSignature.SignatureHeader, signature);
        return (await house.Visitor.Send(request)).Status;
    }

    public static string Stamp(TimeSpan off) =>
        (DateTimeOffset.UtcNow + off).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public string Sign(
        string stamp, byte[] body, DSASignatureFormat format = DSASignatureFormat.Rfc3279DerSequence) =>
        Convert.ToBase64String(_key.SignData([.. Encoding.UTF8.GetBytes(stamp), .. body], HashAlgorithmName.SHA256, format));
}
