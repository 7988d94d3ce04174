using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Ppid.App.Desk;
using Ppid.Domain;

namespace Ppid.App.Web.Forms;

/// <summary>One multipart post: fields into memory, files straight into the document store.</summary>
internal sealed class MultipartForm(
    HttpContext context, UploadLimits limits, Func<Dictionary<string, StringValues>, Task> verify)
{
    private readonly Dictionary<string, StringValues> _fields = [];
    private readonly List<SubmittedFile> _files = [];
    private readonly List<FieldError> _errors = [];
    private readonly CancellationToken _cancel = context.RequestAborted;
    private bool _verified;
    private int _parts;
    private long _stored;

    public async Task<SubmittedForm> Read(string boundary)
    {
        var reader = new MultipartReader(boundary, context.Request.Body) { HeadersCountLimit = 8 };
        while (await Wire.Read(() => reader.ReadNextSectionAsync(_cancel)) is { } section)
        {
            if (++_parts > FormReader.MostFields) throw Wire.Broken;
            await Take(section);
        }

        await VerifyOnce();
        return new(_fields, _files, _errors);
    }

    private async Task Take(MultipartSection section)
    {
        if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) return;
        var name = Unquoted(disposition.Name);
        if (name.Length is 0 or > FormReader.LongestName) throw Wire.Broken;

        var isFile = disposition.FileName.HasValue || disposition.FileNameStar.HasValue;
        if (isFile)
        {
            await TakeFile(name, FileName(disposition), section.Body);
            return;
        }

        var value = await Value(section.Body);
        _fields[name] = StringValues.Concat(_fields.GetValueOrDefault(name), value);
    }

    private async Task TakeFile(string field, string fileName, Stream body)
    {
        if (fileName.Length == 0) return; // a file input left empty
        // Our pages send their token first: nothing of a stranger's form reaches the store.
        await VerifyOnce();
        if (_files.Count >= limits.Files)
        {
            Error(field, $"Terlalu banyak berkas. Lampirkan paling banyak {limits.Files} berkas.");
            return;
        }

        await Save(field, fileName, new ExaminedStream(body, limits.Kinds));
    }

    private async Task Save(string field, string fileName, ExaminedStream content)
    {
        var store = context.RequestServices.GetRequiredService<IDocumentStore>();
        try
        {
            var most = Math.Min(limits.PerFile, limits.Total - _stored);
            var stored = limits.Bare ? await SaveBare(store, content, most) : await Keep(store, content, most);
            _stored += stored.Length;
            var kind = content.Examination.Kind!;
            // A name such as "HP Budi 0412" tells, too.
            var name = limits.Bare ? $"lampiran-{_files.Count + 1}" : fileName;
            _files.Add(new(field, FileNames.Clean(name, kind), kind, stored.Hash, stored.Length,
                content.Examination.Warnings));
        }
        catch (DocumentTooLargeException)
        {
            Error(field, $"Berkas “{Shown(fileName)}” terlalu besar. Yang diterima: {limits.Explained}");
        }
        catch (UnacceptableFileException unknown)
        {
            Error(field, Unacceptable(Shown(fileName), unknown));
        }
    }

    /// <summary>What is taken out must never lie on the disk: read whole, then stored.</summary>
    private async Task<StoredDocument> SaveBare(IDocumentStore store, ExaminedStream content, long most)
    {
        using var whole = new MemoryStream();
        var piece = new byte[64 << 10];
        for (int read; (read = await content.ReadAsync(piece, _cancel)) > 0;)
        {
            if (whole.Length + read > most) throw new DocumentTooLargeException(most);
            whole.Write(piece, 0, read);
        }

        using var bare = new MemoryStream(BareFile.Of(whole.ToArray()).ToArray());
        return await Keep(store, bare, most);
    }

    private Task<StoredDocument> Keep(IDocumentStore store, Stream content, long most) => limits.OfTheOffice
        ? store.SaveRecord(content, most, _cancel)
        : store.Save(content, most, _cancel);

    private async Task VerifyOnce()
    {
        if (_verified) return;
        await verify(_fields);
        _verified = true;
    }

    private async Task<string> Value(Stream body)
    {
        var buffer = new byte[FormReader.LongestValue + 1];
        var length = await Wire.Read(
            () => body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, _cancel).AsTask());
        return length <= FormReader.LongestValue
            ? Encoding.UTF8.GetString(buffer, 0, length)
            : throw Wire.Broken;
    }

    private void Error(string field, string message) => _errors.Add(new(field, message));

    private string Unacceptable(string name, UnacceptableFileException file) => file switch
    {
        { Length: 0 } => $"Berkas “{name}” kosong. Pilih berkas lain.",
        { Kind: { } known } when limits.Bare => $"Berkas “{name}” adalah foto {known.Name}. Tempat dan waktu pemotretan "
            + "tidak dapat kami buang dari foto seperti itu. Lampirkan tangkapan layar dari fotonya.",
        { Kind: { } known } => UploadLimits.NotForEverybody(name, known),
        _ => $"Berkas “{name}” rusak atau bukan {FileKind.Named(limits.Kinds)}. "
            + "Simpan ulang sebagai PDF, lalu lampirkan lagi.",
    };

    private static string Shown(string fileName) => Cleaning.Line(fileName.Split('/', '\\')[^1]).Shortened(60);

    private static string FileName(ContentDispositionHeaderValue disposition) =>
        disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value! : Unquoted(disposition.FileName);

    private static string Unquoted(StringSegment value) => HeaderUtilities.RemoveQuotes(value).ToString();
}
