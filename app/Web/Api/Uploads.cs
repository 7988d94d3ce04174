using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Api;

/// <param name="Upload">What stands for the file in "berkas"; only the same key can use it, for a day.</param>
internal sealed record UploadAnswer(string Upload, string Name, string MediaType, long Length, string Sha256);

/// <summary>POST /api/documents?nama=…: the body is the file. A file is named by a sealed ticket and never by its hash:
/// hashes of other people's documents are no secret, and naming one must not attach it.</summary>
internal static class Uploads
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public static Task<IResult> Send(ApiCall call) => call.Shown?.Key.Scopes.Contains(ApiScope.File) == true
        ? Send(call, call.Shown)
        : call.Require(ApiScope.Decide, shown => Send(call, shown));

    private static async Task<IResult> Send(ApiCall call, ShownKey shown)
    {
        Paging.Only(call.Context, "nama");
        var (context, limit) = (call.Context, shown.Office.File.Uploads.OfficerFile);
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (size is { IsReadOnly: false }) size.MaxRequestBodySize = limit + (1 << 20);
        var name = context.Request.Query["nama"].ToString() switch
        {
            "" => "dokumen",
            { Length: <= 200 } given => given,
            _ => throw Paging.Wrong("nama", "Paling banyak 200 huruf."),
        };
        var file = await Save(context, name, limit);
        var answer = new UploadAnswer(
            Protector(context).Protect(JsonSerializer.Serialize(new Kept(shown.Key.Id, file)), Life),
            file.Name, file.Kind.MediaType, file.Length, file.Hash);
        return ApiAnswer.Of(answer, StatusCodes.Status201Created);
    }

    /// <summary>The form with the files that its fields name.</summary>
    /// <param name="sop">Where the sender must not be found nothing can be named: an upload lies in the store as it came, with
    /// everything it tells about its maker, while a file in the form is stored without.</param>
    /// <param name="limits">How much and what is taken there; an upload was taken before anybody knew what for.</param>
    /// <param name="fields">Fields that may name uploads; what they name is taken out of the fields.</param>
    public static SubmittedForm Attach(ApiCall call, SubmittedForm form, Sop sop, UploadLimits limits, IEnumerable<string> fields)
    {
        var named = fields.Where(form.Fields.ContainsKey).ToList();
        if (sop.Secret && named.Count > 0)
        {
            throw new UnreadableInputException("Unggahan tidak diterima untuk SOP ini.", [new(
                named[0], "Kirim berkasnya bersama formulir (multipart/form-data): jejak pembuatnya dihapus sebelum disimpan.")]);
        }

        if (named.Count > 0 && form.Files.Count + named.Sum(field => form.Fields[field].Count) > limits.Files)
        {
            throw new UnreadableInputException(
                "Terlalu banyak berkas.", [new(named[0], $"Paling banyak {limits.Files} berkas dalam satu kiriman.")]);
        }

        var files = named.SelectMany(field => form.Fields[field].Select(upload => Open(call, field, upload ?? ""))).ToList();
        if (files.Find(file => !limits.Kinds.Contains(file.Kind)) is { } closed)
        {
            throw new UnreadableInputException(
                "Berkas ini tidak diterima di sini.", [new(closed.Field, UploadLimits.NotForEverybody(closed.Name, closed.Kind))]);
        }

        return files.Count == 0 ? form : form with
        {
            Fields = form.Fields.Where(field => !named.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value),
            Files = [.. form.Files, .. files],
        };
    }

    private static async Task<SubmittedFile> Save(HttpContext context, string name, long limit)
    {
        var content = new ExaminedStream(context.Request.Body, FileKind.All);
        try
        {
            var stored = await Wire.Read(() => context.Service<IDocumentStore>().Save(content, limit, context.RequestAborted));
            var kind = content.Examination.Kind!;
            return new("", FileNames.Clean(name, kind), kind, stored.Hash, stored.Length, content.Examination.Warnings);
        }
        catch (DocumentTooLargeException)
        {
            throw new UnreadableInputException(
                "Berkas terlalu besar.", status: StatusCodes.Status413PayloadTooLarge);
        }
        catch (UnacceptableFileException)
        {
            throw new UnreadableInputException(
                $"Berkas kosong, rusak, atau bukan {FileKind.Named(FileKind.All)}.", status: StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private static SubmittedFile Open(ApiCall call, string field, string upload)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(Protector(call.Context).Unprotect(upload))!;
            return kept.Key == call.Shown?.Key.Id ? kept.File with { Field = field } : throw Unknown(field);
        }
        catch (CryptographicException)
        {
            throw Unknown(field);
        }
    }

    private static UnreadableInputException Unknown(string field) => new(
        "Unggahan tidak dikenali.", [new(field, "Unggah berkasnya lagi dengan kunci yang sama, lalu kirim tandanya.")]);

    private static ITimeLimitedDataProtector Protector(HttpContext context) => context
        .Service<IDataProtectionProvider>().CreateProtector("Ppid.Uploads").ToTimeLimitedDataProtector();

    private sealed record Kept(string Key, SubmittedFile File);
}
