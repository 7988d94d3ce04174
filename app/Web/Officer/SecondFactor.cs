using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Entrance;
using Ppid.App.Web.Forms;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Officer;

/// <summary>The PIN under every decision. Who has none yet chooses it in the same form, with the code that
/// the administrator told him by another way than the mail.</summary>
internal static class SecondFactor
{
    public const string Pin = "pin";
    public const string Code = "aktivasi";
    public const string NewPin = "pin_baru";
    public const string NewPinAgain = "pin_ulang";

    private static readonly FieldError NotSignedIn = new("", "Masuk dengan akun dinas Anda lebih dahulu, lalu kirim lagi.");

    private static readonly FieldError SomebodyElse = new("",
        "Akun ini milik orang lain, tanpa peran pejabat, atau bukan akun yang tercatat bagi pejabat ini. Masuk dengan akun "
        + "pejabat yang memegang tugas ini; bila akunnya diganti, minta admin PPID melepas ikatan yang lama.");

    /// <summary>How the ledger says that somebody has proved himself: "tautan + PIN".</summary>
    public static string Via(HttpContext context, string way) =>
        EntraSignIn.IsInFront(context) ? $"{way} + akun Entra" : $"{way} + PIN";

    public static async Task<bool> IsChosen(HttpContext context, Signer signer) =>
        EntraSignIn.IsInFront(context) || await context.Service<Pins>().IsChosen(signer.Actor.Id, context.RequestAborted);

    /// <summary>The PIN is no part of what was sent: typed anew it makes no other command.</summary>
    public static SubmittedForm Without(SubmittedForm form) => form with
    {
        Fields = form.Fields.Where(field => field.Key is not (Pin or Code or NewPin or NewPinAgain)).ToDictionary(),
    };

    /// <summary>What can be seen to be wrong without counting as a try.</summary>
    public static async Task Read(HttpContext context, Signer signer, FieldReader read, SubmittedForm form)
    {
        if (EntraSignIn.IsInFront(context))
        {
            return;
        }

        if (await IsChosen(context, signer))
        {
            read.Text(Pin, "PIN", 1..20);
            return;
        }

        read.Text(Code, "Kode aktivasi", 1..20);
        var first = read.Text(NewPin, "PIN baru", 1..20);
        if (first.Length > 0 && first != form.Raw(NewPinAgain).Trim())
        {
            read.Add(NewPinAgain, "Kedua PIN baru tidak sama. Ketik PIN yang sama dua kali.");
        }
    }

    /// <summary>Null when the officer has proved himself; else what to put right.</summary>
    public static async Task<FieldError?> Refuse(HttpContext context, Signer signer, SubmittedForm form)
    {
        if (EntraSignIn.IsInFront(context))
        {
            return await Account(context, signer.Actor.Id);
        }

        var pins = context.Service<Pins>();
        var (officer, cancel) = (signer.Actor.Id, context.RequestAborted);
        if (await pins.IsChosen(officer, cancel))
        {
            return Error(await pins.Verify(officer, form.Raw(Pin), cancel), Pin);
        }

        var error = Error(await pins.Choose(officer, form.Raw(Code), form.Raw(NewPin), cancel), Code);
        if (error is null)
        {
            await context.Service<OfficeDesk>().Handle(
                $"pin:{Guid.NewGuid():N}", signer.Office,
                new OfficeCommand.ChoosePin(context.Now(), signer.Actor, officer), cancel);
        }

        return error;
    }

    /// <summary>Does the account that the platform let in belong to this officer? It is asked for with every decision, so no
    /// PIN is.</summary>
    public static async Task<FieldError?> Account(HttpContext context, string officer) =>
        EntraSignIn.Of(context) is null ? NotSignedIn
        : (await EntraOfficer.Of(context, EntraSignIn.OfficerRole)).Clerk?.Id == officer ? null
        : SomebodyElse;

    private static FieldError? Error(PinVerdict verdict, string field) => verdict switch
    {
        PinVerdict.Right => null,
        PinVerdict.Wrong => new(field,
            "PIN salah. Ketik lagi dengan teliti; setelah lima kali salah, PIN terkunci selama 15 menit."),
        PinVerdict.Locked => new(field,
            "PIN terkunci karena lima kali salah. Tunggu 15 menit, lalu kirim lagi; "
            + "isian Anda tetap ada di halaman ini."),
        PinVerdict.TooWeak => new(NewPin,
            "PIN ini mudah ditebak. Pilih enam angka yang tidak sama semua dan tidak berurutan."),
        PinVerdict.NotChosen => new(Code, "PIN Anda baru saja diatur ulang. Isi kode aktivasi dari admin PPID."),
        _ => new(field,
            "Kode aktivasi salah atau sudah kedaluwarsa. "
            + "Periksa delapan angkanya, atau minta kode baru kepada admin PPID."),
    };
}
