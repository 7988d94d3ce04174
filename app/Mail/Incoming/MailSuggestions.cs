using Ppid.App.Desk;
using Ppid.App.Sops;

namespace Ppid.App.Mail.Incoming;

/// <summary>A case that a message may belong to, and why it looks so.</summary>
public sealed record MailSuggestion(CaseSummary Case, string Because);

/// <summary>Looks for cases that a message speaks of. Suggestions only: numbers, senders and the ids of letters can all
/// be written by anybody.</summary>
public sealed class MailSuggestions(ICaseStore store, OfficeBook offices, SopCatalogue sops)
{
    private const int Most = 8;

    internal async Task<IReadOnlyList<MailSuggestion>> For(string office, IncomingMail mail, CancellationToken cancel)
    {
        var found = new List<MailSuggestion>();
        foreach (var (number, because) in Numbers(office, mail))
        {
            if (await store.ByNumber(number, cancel) is { } stream && await store.Summary(stream, cancel) is { } row)
            {
                found.Add(new(row, because));
            }
        }

        if (mail.From is { Address.Length: > 5 } from)
        {
            // Anybody can write under another's name, to see whether that one has reported something.
            var page = await store.Find(new(Text: from.Address, Take: Most) { Without = sops.SecretAtTimes(office) }, cancel);
            found.AddRange(page.Rows.Select(row => new MailSuggestion(row, Because(row, mail))));
        }

        return [.. found.Where(each => each.Case.Office == office).DistinctBy(each => each.Case.Stream).Take(Most)];
    }

    /// <summary>The thread of a case begins with its receipt, whose id is known.</summary>
    private static string Because(CaseSummary row, IncomingMail mail) =>
        mail.References.Any(id => id.StartsWith($"{MessageIds.For($"{row.Stream}:1:0", "x")[..33]}@", StringComparison.Ordinal))
            ? "alamat pengirim sama, dan membalas surat dari berkas ini"
            : "alamat pengirim sama dengan alamat pemohon";

    private IEnumerable<(string Number, string Because)> Numbers(string office, IncomingMail mail)
    {
        var text = $"{mail.Subject}\n{mail.Written}".ToUpperInvariant();
        return WrittenNumbers.Of(text, offices.Find(office)?.File, Most).Select(number => (
            number, text.Contains(number, StringComparison.Ordinal) ? $"menyebut nomor {number}"
            : $"menyebut nomor yang mirip dengan {number}"));
    }
}
