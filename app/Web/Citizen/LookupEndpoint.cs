using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.App.Web.SopPages;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /lacak: from number and ticket to the case.</summary>
internal static class LookupEndpoint
{
    /// <summary>The same whether the number, the ticket or both are wrong.</summary>
    internal const string NoSuchPair =
        "Nomor dan tiket ini tidak cocok. Periksa keduanya pada tanda terima, lalu coba lagi.";

    public static Task<IResult> Show(HttpContext context) =>
        Show(context, FormView.Blank, StatusCodes.Status200OK);

    public static async Task<IResult> Send(HttpContext context)
    {
        if (await context.Service<Throttle>().Refuse(context, "lacak") is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var number = read.Text("nomor", "Nomor pendaftaran", 1..120);
        var ticket = read.Text("tiket", "Tiket", 1..60);
        if (read.HasErrors)
        {
            return await Show(context, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        return await Find(context, number, ticket) is { } tracked
            ? context.SeeOther(tracked.Page)
            : await Show(context, new(form, [new("nomor", NoSuchPair)]), StatusCodes.Status404NotFound);
    }

    /// <summary>People type numbers by hand: blanks, lower case and other zeros are forgiven, and the running number alone
    /// will do, for the ticket says which of its namesakes is meant.</summary>
    public static async Task<Tracked?> Find(HttpContext context, string typed, string ticket)
    {
        var store = context.Service<ICaseStore>();
        foreach (var number in await Readings(context, typed))
        {
            if (await store.ByNumber(number, context.RequestAborted) is { } stream
                && await Tracked.Find(context, stream, ticket) is { } tracked)
            {
                return tracked;
            }
        }

        return await Tracked.Find(context, typed.Trim().ToLowerInvariant(), ticket);
    }

    private static async Task<IEnumerable<string>> Readings(HttpContext context, string typed)
    {
        var offices = context.Service<OfficeBook>().All.Select(office => office.File);
        var bare = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)));
        var year = (await SopRoutes.Today(context)).Year;
        var meant = int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var running)
            ? offices.SelectMany(office => office.Numbers.Values)
                .SelectMany(format => new[] { format.Write(running, year), format.Write(running, year - 1) })
            : offices.SelectMany(office => office.Meant(bare));
        return meant.Prepend(bare.ToUpperInvariant()).Prepend(bare).Distinct();
    }

    private static Task<IResult> Show(HttpContext context, FormView view, int status) =>
        Page.Of<LookupPage>(context, new() { [nameof(LookupPage.View)] = view }, status);
}
