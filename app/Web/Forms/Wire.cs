using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ppid.App.Web.Forms;

/// <summary>Tells a request that is torn or malformed (the sender's, 400) from a store that fails (ours,
/// 500).</summary>
internal static class Wire
{
    public static UnreadableInputException Broken =>
        new("Kiriman formulir rusak, terputus, atau terlalu panjang. Silakan kirim ulang.");

    public static async Task<T> Read<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception torn) when (torn is InvalidDataException || IsTorn(torn))
        {
            throw Broken;
        }
    }

    /// <summary>The bytes of a request as they came; null when there are too many.</summary>
    public static async Task<byte[]?> Bytes(HttpContext context, int most)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
        using var whole = new MemoryStream();
        var piece = new byte[16 << 10];
        while (await Read(async () => await context.Request.Body.ReadAsync(piece, context.RequestAborted)) is > 0 and var read)
        {
            if (whole.Length + read > most) return null;
            whole.Write(piece, 0, read);
        }

        return whole.ToArray();
    }

    // BadHttpRequestException is the server's own and says more (413): the door explains it.
    private static bool IsTorn(Exception torn) =>
        torn is IOException and not BadHttpRequestException;
}
