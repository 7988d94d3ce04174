using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Web.Api;

namespace Ppid.App.Web;

/// <summary>What pages and endpoints need from a host, once for all hosts.</summary>
public static class WebServices
{
    /// <summary>The host adds <see cref="Masthead"/>, the stores, and where data-protection keys are
    /// kept.</summary>
    public static IServiceCollection AddPpidWeb(
        this IServiceCollection services, WebSettings settings, byte[] serverKey)
    {
        services.AddSingleton(settings);
        services.AddSingleton(new Tokens(serverKey));
        services.AddSingleton(new WallClock(TimeProvider.System));
        services.AddSingleton<Throttle>();
        services.AddSingleton<Turns>();
        services.AddSingleton<Replies>();
        services.AddSingleton<AssetShelf>();
        return services.AddAntiforgery(options =>
        {
            options.FormFieldName = FormTokenField;
            options.Cookie.Name = "ppid_formulir";
            // Strict would drop the cookie on arrival from a mail and break forms in other open tabs.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.SuppressXFrameOptionsHeader = true; // the door says DENY
        });
    }

    internal const string FormTokenField = "_kunci";
}
