using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Mail.Incoming.Mime;
using Ppid.App.Offices;
using Ppid.App.Web.Forms;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>Where a message now lies.</summary>
/// <param name="Repeated">It had come before, perhaps through another door.</param>
public sealed record TakenMail(string Stream, bool Repeated);

/// <summary>The one way in for mail, whoever brings it: the message is stored whole and a ledger opened for it before
/// its bearer is told that we have it. What it means is found out afterwards, as an owed effect; so a crash in between
/// loses nothing.</summary>
public sealed class MailIntake(
    ICaseStore store, IDocumentStore documents, OfficeBook offices, ReplyAddresses addresses, MailTwins twins, IPoke poke,
    TimeProvider time)
{
    /// <summary>Streams of messages: "surel-masuk-dp2kukm-2026-000001". Not by the name of an SOP: cases of the incoming
    /// letters' SOP are called surat-masuk-….</summary>
    private const string Name = "surel-masuk";

    /// <summary>Kind of the effect that finds out what a message means.</summary>
    public const string SortEffect = "pilah-surat";

    /// <summary>25 MB of attachments are 34 MB on the way, as base64.</summary>
    public const long Largest = 40_000_000;

    private const int HeaderWindow = 256 * 1024;

    /// <summary>Durable when it returns. Of what is longer than <see cref="Largest"/> the beginning is kept, and a person is
    /// told.</summary>
    /// <param name="raw">The message as it travels: RFC 5322.</param>
    public Task<TakenMail> Take(Stream raw, Arrival arrival, CancellationToken cancel) => Take(raw, arrival, cut: false, cancel);

    /// <param name="cut">Its bearer brought only the beginning.</param>
    public async Task<TakenMail> Take(Stream raw, Arrival arrival, bool cut, CancellationToken cancel)
    {
        await using var beginning = new Beginning(raw, Largest);
        var kept = await documents.Save(beginning, Largest, cancel);
        var headers = await Headers(kept.Hash, cancel);
        var received = Received(headers, arrival, kept, Addressed(headers, arrival), time.GetUtcNow()) with
        {
            Cut = cut || beginning.WasCut,
        };
        var command = $"surat-masuk:{Key(headers, kept.Hash)}";
        var opened = await Open(command, received, cancel);
        if (opened.Repeated && await twins.Difference(opened.Stream, kept.Hash, cancel) is { } other)
        {
            opened = await Open($"{command}:{other}", received with { Twin = opened.Stream }, cancel);
        }
        else if (opened.Repeated && received.Case is { } named && await IsNews(opened.Stream, named, headers, cancel))
        {
            opened = await Open($"{command}:{named}", received, cancel);
        }

        poke.Poke(new CaseId(opened.Stream));
        return opened;
    }

    /// <summary>Sent to the case unseen (Bcc), and delivered elsewhere before: its header alone tells no case. Whoever sorts a
    /// mail to several cases is asked about the others, but not where the first is secret.</summary>
    private async Task<bool> IsNews(string stream, string named, HeaderList headers, CancellationToken cancel) =>
        await MailRecord.Of(store, stream, cancel) is { } first && Targets(headers, first.Received.Arrival) is var known
            && !(known is [{ Secret: true }, ..] ? known[..1] : known).Any(target => target.Case.Value == named);

    private async Task<TakenMail> Open(string command, MailEvent.Received received, CancellationToken cancel)
    {
        var (office, at) = (received.Office, received.At);
        var year = (await offices.InForce(office, cancel)).Calendar.LocalDate(at).Year;
        var appended = await store.Open($"surat-masuk/{office}", year, command, Build, cancel);
        return appended is Appended.Repeated before
            ? new(before.Stream, Repeated: true)
            : new(((Appended.Written)appended).Answer, Repeated: false);

        Append Build(int number)
        {
            var name = CaseId.For(Name, office, year, number).Value;
            var sealedEvent = Ledger.Seal<MailEvent>(Ledger.Genesis, name, 1, at, received);
            return new(name, 0, command, name, [sealedEvent], [Sorting(name, 1)], [], null, []);
        }
    }

    internal static OwedEffect Sorting(string stream, long seq) =>
        new($"{stream}:{seq}:0", stream, seq, 0, SortEffect, "{}");

    private MailEvent.Received Received(
        HeaderList headers, Arrival arrival, StoredDocument kept, OfficeFile office, DateTimeOffset now) => new(
            now, Actor.Clockwork with { Via = $"surat masuk: {arrival.Door}" }, office.Id, arrival, kept.Hash, kept.Length,
            MailReader.Id(headers), MailAddresses.Sender(headers, "From")?.Address ?? "",
            Subject(headers).Within(200))
        {
            Case = Named(headers, arrival),
        };

    private string? Named(HeaderList headers, Arrival arrival) =>
        Targets(headers, arrival).FirstOrDefault()?.Case.Value;

    private ReplyTarget[] Targets(HeaderList headers, Arrival arrival) =>
        addresses.Find(arrival.To.Concat(MailReader.Recipients(headers)));

    private static string Subject(HeaderList headers) => Cleaning.Line(headers.First("Subject") ?? "");

    private async Task<HeaderList> Headers(string hash, CancellationToken cancel)
    {
        await using var content = await documents.Open(hash, cancel)
            ?? throw new InvalidDataException($"Message {hash} is gone from the store.");
        var window = new byte[HeaderWindow];
        var read = await content.ReadAtLeastAsync(window, HeaderWindow, throwOnEndOfStream: false, cancel);
        return MessageParser.Read(window[..read]).Headers;
    }

    /// <summary>The same message may come twice, or through two doors, with other transport headers and another
    /// wrapping. Some machines give all their messages one id: with another date or subject it is another one.</summary>
    private static string Key(HeaderList headers, string hash)
    {
        if (MailReader.Id(headers) is not { } id) return hash;
        var named = string.Join(
            '\n', id, MailAddresses.Sender(headers, "From")?.Address, headers.First("Date"), Subject(headers));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)));
    }

    /// <summary>By the address it was delivered to; only where its bearer knows none, by those that it names itself.</summary>
    private OfficeFile Addressed(HeaderList headers, Arrival arrival) =>
        (Owner(arrival.To) ?? Owner(MailReader.Recipients(headers)) ?? offices.Main).File;

    private Office? Owner(IEnumerable<string> addresses) => addresses.Select(ReplyAddresses.Bare)
        .Select(address => offices.All.FirstOrDefault(office => office.File.Inboxes.Contains(address)))
        .FirstOrDefault(office => office is not null);
}
