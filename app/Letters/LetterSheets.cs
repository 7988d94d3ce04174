using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ppid.App.Letters.Layout;
using Ppid.App.Letters.Wording;
using Ppid.App.Letters.Wording.Shared;

namespace Ppid.App.Letters;

/// <summary>Turns the wording of a template (app/Letters/{template}.razor) and a case
/// into what a letter says.</summary>
public sealed class LetterSheets(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>The letter in full; the applicant's identity number is masked
    /// wherever somebody typed it.</summary>
    public async Task<LetterSheet> Write(LetterContext context)
    {
        var envelope = typeof(Envelope);
        var wording = envelope.Assembly.GetType(
            $"{envelope.Namespace}.{context.Letter.Template}", throwOnError: true);
        var rendered = await Render<Envelope>(new()
        {
            [nameof(Envelope.Context)] = context,
            [nameof(Envelope.Wording)] = context.Sop.Secret ? typeof(SecretMail) : wording,
        });
        return SheetReader.Read(WithoutIdentity(rendered, context.Facts.Applicant.IdentityNumber));
    }

    /// <summary>A sheet as the page that a mail program shows.</summary>
    internal Task<string> Html(LetterSheet sheet, LetterHead head) => Render<MailLayout>(new()
    {
        [nameof(MailLayout.Sheet)] = sheet,
        [nameof(MailLayout.Head)] = head,
    });

    internal async Task<string> Render<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        // The renderer asks for services of a request, and letters are written outside of any.
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var view = ParameterView.FromDictionary(parameters);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString());
    }

    private static string WithoutIdentity(string rendered, string identity) => identity.Length == 0
        ? rendered
        : rendered.Replace(
            HtmlEncoder.Default.Encode(identity),
            HtmlEncoder.Default.Encode(IndonesianText.Masked(identity)),
            StringComparison.OrdinalIgnoreCase);
}
