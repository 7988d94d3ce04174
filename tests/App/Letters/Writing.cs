using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Ppid.App.Letters;
using Ppid.App.Mail;

namespace Ppid.Tests.App.Letters;

/// <summary>The letter room as a host composes it.</summary>
internal static class Writing
{
    private static readonly LetterSheets Sheets =
        new(new ServiceCollection().BuildServiceProvider(), NullLoggerFactory.Instance);

    public static PaperRoom Papers { get; } = new(Sheets);

    public static Task<OutgoingMail> Mail(LetterContext context) => new LetterRoom(Sheets).Write(
        context, $"{context.Facts.Id}:{context.Letter.Cause}:{context.Letter.Index}", context.Cause.At);
}
