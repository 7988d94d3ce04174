using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Entrance;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Officer;

namespace Ppid.App.Web.Entrance;

/// <summary>What somebody posted whose session was over: nothing is done with it, and what he wrote is given back to him. The
/// form must bring the token of its page, like every other, so it can only be his own.</summary>
internal static class UnsentPost
{
    /// <summary>Files are read past and not kept: nobody is signed in.</summary>
    private static readonly UploadLimits Skipped = new(0, 50_000_000, 0);

    public static async Task<IResult> Answer(HttpContext context, string home)
    {
        var page = Nowhere.FormOf(context.Request.Path) ?? home;
        var signIn = OfficerSession.SignInFor(context, home, page);
        if (!context.Request.HasFormContentType)
        {
            return Results.Redirect(signIn);
        }

        var form = await FormReader.Read(context, Skipped);
        return Written(form) is { } text
            ? await Page.Of<SignedOutPage>(context, new()
            {
                [nameof(SignedOutPage.Text)] = text,
                [nameof(SignedOutPage.IsMessage)] = form.Fields.ContainsKey(MessageEndpoint.Field),
                [nameof(SignedOutPage.Form)] = page,
                [nameof(SignedOutPage.SignIn)] = signIn,
            }, StatusCodes.Status401Unauthorized)
            : Results.Redirect(signIn);
    }

    /// <summary>Null where nobody wrote words: a button can be pressed again.</summary>
    private static string? Written(SubmittedForm form)
    {
        if (form.Raw(MessageEndpoint.Field) is { Length: > 0 } message)
        {
            return message;
        }

        var told = SecondFactor.Without(form).Fields
            .Where(field => !field.Key.StartsWith('_') && !KeptFiles.IsKept(field.Key))
            .SelectMany(field => field.Value.Select(value => (Name: Name(field.Key), Value: value?.Trim() ?? "")))
            .Where(each => each.Value.Length > 0).ToList();
        return told.Any(each => each.Value.Any(char.IsWhiteSpace))
            ? string.Join('\n', told.Select(each => $"{each.Name}: {each.Value}"))
            : null;
    }

    /// <summary>"teruskan.nomor_surat" is what the page calls "nomor surat".</summary>
    private static string Name(string field) => field[(field.LastIndexOf('.') + 1)..].Replace('_', ' ');
}
