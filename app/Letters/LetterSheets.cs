using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;
using Ppid.App.Letters.Wording;

namespace Ppid.App.Letters;

/// <summary>Turns the wording of a template (app/Letters/{template}.razor) and a case into what a letter says.</summary>
public sealed class LetterSheets(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>The letter in full, without the applicant's identity number whoever wrote it into a text.</summary>
    public async Task<LetterSheet> Write(LetterContext context)
    {
        var wording = typeof(Envelope).Assembly.GetType($"{typeof(Envelope).Namespace}.{context.Letter.Template}", true);
        var rendered = await Render<Envelope>(new()
        {
            [nameof(Envelope.Context)] = context,
            [nameof(Envelope.Wording)] = wording,
        });
        return SheetReader.Read(WithoutIdentity(rendered, context.Facts.Applicant.IdentityNumber));
    }

    internal async Task<string> Render<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    private static string WithoutIdentity(string rendered, string identity) => identity.Length == 0
        ? rendered
        : rendered.Replace(identity, IndonesianText.Masked(identity), StringComparison.OrdinalIgnoreCase);
}
