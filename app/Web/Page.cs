using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ppid.App.Web;

/// <summary>Renders a Razor component to a whole HTML answer; it is complete before the first byte
/// leaves.</summary>
public static class Page
{
    /// <param name="parameters">By name of the component's parameter: <c>[nameof(Form.State)] =
    /// state</c>.</param>
    /// <param name="status">HTTP status.</param>
    public static async Task<IResult> Of<TComponent>(
        HttpContext context,
        Dictionary<string, object?>? parameters = null,
        int status = StatusCodes.Status200OK)
        where TComponent : IComponent
    {
        var html = await Render(context, typeof(TComponent), parameters ?? []);
        return Results.Content(html, "text/html; charset=utf-8", Encoding.UTF8, status);
    }

    private static async Task<string> Render(
        HttpContext context, Type page, Dictionary<string, object?> parameters)
    {
        var logs = context.RequestServices.GetRequiredService<ILoggerFactory>();
        await using var renderer = new HtmlRenderer(context.RequestServices, logs);
        var view = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(PageRoot.Context)] = context,
            [nameof(PageRoot.Page)] = page,
            [nameof(PageRoot.Parameters)] = parameters,
        });
        return await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<PageRoot>(view)).ToHtmlString());
    }

    /// <summary>Hands the request down to what needs it: the form token, the mark of the current
    /// page.</summary>
    private sealed class PageRoot : ComponentBase
    {
        [Parameter, EditorRequired]
        public required HttpContext Context { get; set; }

        [Parameter, EditorRequired]
        public required Type Page { get; set; }

        [Parameter, EditorRequired]
        public required Dictionary<string, object?> Parameters { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<CascadingValue<HttpContext>>(0);
            builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), Context);
            builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
            builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), (RenderFragment)Content);
            builder.CloseComponent();
        }

        private void Content(RenderTreeBuilder builder)
        {
            builder.OpenComponent(0, Page);
            builder.AddMultipleAttributes(1, Parameters!);
            builder.CloseComponent();
        }
    }
}
