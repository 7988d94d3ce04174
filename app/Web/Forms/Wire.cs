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

    // BadHttpRequestException is the server's own and says more (413): the door explains it.
    private static bool IsTorn(Exception torn) =>
        torn is IOException and not Microsoft.AspNetCore.Http.BadHttpRequestException;
}
