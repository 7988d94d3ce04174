using Microsoft.AspNetCore.Http;

namespace Ppid.App.Web;

/// <summary>The request cannot be read at all; the door answers it with what is wrong, in
/// Indonesian.</summary>
/// <param name="status">HTTP status, 400 unless a narrower one applies (413, 415).</param>
public sealed class UnreadableInputException(
    string message, IReadOnlyList<FieldError>? errors = null, int status = StatusCodes.Status400BadRequest)
    : Exception(message)
{
    public IReadOnlyList<FieldError> Errors { get; } = errors ?? [];

    public int Status { get; } = status;
}
