using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Entrance;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Entrance;

/// <summary>What the page behind a one-time link asks for.</summary>
public enum SignInProof { Pin, FirstPin, ActivationCode }

/// <summary>GET and POST …/masuk/{token}: the link and the PIN together begin a session. GET uses nothing up:
/// mail scanners follow links.</summary>
internal static class SignInLinkEndpoint
{
    private sealed record Guest(
        HttpContext Context, SignInDoor Door, string Secret, string Office, Domain.Offices.Officer Officer, SignInProof Proof);

    public static Task<IResult> Show(HttpContext context, SignInDoor door) =>
        Open(context, door, guest => Show(guest, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context, SignInDoor door) => Open(context, door, async guest =>
    {
        if (await context.Service<Throttle>().Refuse(context, "pin") is { } enough)
        {
            return enough;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        if (await Wrong(guest, form) is { } wrong)
        {
            return await Show(guest, new(form, [wrong]), StatusCodes.Status400BadRequest);
        }

        return await context.Service<SignInLinks>().Consume(guest.Secret, context.RequestAborted)
            ? await Begin(guest)
            : await Spent(context, door);
    });

    private static async Task<IResult> Begin(Guest guest)
    {
        var (context, officer) = (guest.Context, guest.Officer);
        await OfficerSession.Begin(context, officer.Id);
        var by = new Actor(guest.Door.Kind, officer.Id, officer.Name, "tautan sekali pakai + PIN");
        await context.Service<OfficeDesk>().Handle(
            $"masuk:{Guid.NewGuid():N}", guest.Office, new OfficeCommand.SignIn(context.Now(), by),
            context.RequestAborted);
        return context.SeeOther(guest.Door.Home);
    }

    private static async Task<FieldError?> Wrong(Guest guest, SubmittedForm form)
    {
        var (pin, cancel) = (form.Raw("pin"), guest.Context.RequestAborted);
        if (guest.Proof is not SignInProof.Pin && pin != form.Raw("pin_lagi"))
        {
            return new("pin_lagi", "Kedua isian PIN tidak sama. Ketik PIN yang sama dua kali.");
        }

        var pins = guest.Context.Service<Pins>();
        return Explain(guest.Proof switch
        {
            SignInProof.Pin => await pins.Verify(guest.Officer.Id, pin, cancel),
            SignInProof.FirstPin => await pins.ChooseWithoutCode(guest.Officer.Id, pin, cancel),
            _ => await pins.Choose(guest.Officer.Id, form.Raw("kode"), pin, cancel),
        });
    }

    private static FieldError? Explain(PinVerdict verdict) => verdict switch
    {
        PinVerdict.Right => null,
        PinVerdict.Wrong => new("pin", "PIN salah. Setelah lima kali salah, PIN terkunci 15 menit."),
        PinVerdict.Locked => new("pin", "PIN terkunci karena terlalu sering salah. Coba lagi setelah 15 menit."),
        PinVerdict.TooWeak => new("pin", "PIN harus enam angka, tidak semuanya sama dan tidak berurutan."),
        PinVerdict.BadActivation => new("kode", "Kode aktivasi salah atau sudah tidak berlaku."),
        _ => new("pin", "PIN Anda baru saja dihapus. Buka kembali tautan ini."),
    };

    private static async Task<IResult> Open(
        HttpContext context, SignInDoor door, Func<Guest, Task<IResult>> handle)
    {
        if (EntraSignIn.IsInFront(context))
        {
            return context.SeeOther(door.Home);
        }

        var (links, secret) = (context.Service<SignInLinks>(), context.Value("token"));
        return await links.Find(secret, context.RequestAborted) is { } link
            && links.Anybody(officer => officer.Id == link.Officer && door.Opens(officer)) is var (office, officer)
                ? await handle(new(context, door, secret, office, officer, await Proof(context, link)))
                : await Spent(context, door);
    }

    /// <summary>A mailbox alone must not be enough to choose a PIN; the console of the host is.</summary>
    private static async Task<SignInProof> Proof(HttpContext context, SignInLink link) =>
        await context.Service<Pins>().IsChosen(link.Officer, context.RequestAborted) ? SignInProof.Pin
        : link.FromConsole ? SignInProof.FirstPin
        : SignInProof.ActivationCode;

    private static Task<IResult> Show(Guest guest, FormView view, int status) =>
        Page.Of<SignInLinkPage>(guest.Context, new()
        {
            [nameof(SignInLinkPage.Door)] = guest.Door,
            [nameof(SignInLinkPage.Officer)] = guest.Officer,
            [nameof(SignInLinkPage.Proof)] = guest.Proof,
            [nameof(SignInLinkPage.Here)] = $"{guest.Door.Page}/{guest.Secret}",
            [nameof(SignInLinkPage.View)] = view,
        }, status);

    private static Task<IResult> Spent(HttpContext context, SignInDoor door) => Page.Of<SpentLinkPage>(
        context, new() { [nameof(SpentLinkPage.Door)] = door }, StatusCodes.Status410Gone);
}
