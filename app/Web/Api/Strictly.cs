using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Api;

/// <summary>Programs are read more strictly than pages: what nobody asked for is refused by name, for a field that is
/// misspelt would otherwise be lost in silence.</summary>
internal static class Strictly
{
    private const string Vain = "Isian ini tidak dikenal di sini, atau tidak berlaku untuk pilihan Anda. Periksa namanya, atau hapus.";

    /// <summary>Whoever has put so many right is told of the next: an answer is not longer than what was sent.</summary>
    private const int Enough = 50;

    private const string Many = "Kirim satu nilai saja.";
    private const string Type = "Kirim sebagai teks: satu nilai, dalam tanda kutip.";

    /// <summary>Throws <see cref="UnreadableInputException"/> when something cannot be read or was sent in vain. Only once
    /// everything has been read.</summary>
    public static void ThrowIfWrong(FieldReader read, SubmittedForm form)
    {
        foreach (var error in InVain(form))
        {
            read.Add(error.Field, error.Message);
        }

        if (read.HasErrors)
        {
            throw Wrong(read.Errors);
        }
    }

    public static UnreadableInputException Wrong(IReadOnlyList<FieldError> errors) =>
        new("Ada isian yang perlu diperbaiki.", errors);

    public static IEnumerable<FieldError> InVain(SubmittedForm form) =>
    [
        .. form.Unread.Take(Enough).Select(name => new FieldError(name, Vain)),
        .. form.Overfull.Select(name => new FieldError(name, Many)),
        .. Mistyped(form),
    ];

    /// <summary>Of what has been read so far.</summary>
    public static IEnumerable<FieldError> Mistyped(SubmittedForm form) =>
        form.Mistyped.Select(name => new FieldError(name, Type));
}
