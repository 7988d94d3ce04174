using System.Text.Json.Serialization;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>What happened to one message: a ledger of its own, chained like that of a case. The names on disk are for
/// ever (docs/events.md).</summary>
/// <param name="At">Instant, UTC.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "peristiwa")]
[JsonDerivedType(typeof(Received), "mail-received")]
[JsonDerivedType(typeof(Sorted), "mail-sorted")]
[JsonDerivedType(typeof(Reopened), "mail-reopened")]
public abstract record MailEvent(DateTimeOffset At, Actor By)
{
    /// <param name="Raw">SHA-256 of the whole message: its key in the document store.</param>
    /// <param name="Length">Bytes.</param>
    /// <param name="From">As its sender claims; never a proof of who he is.</param>
    public sealed record Received(
        DateTimeOffset At, Actor By, string Office, Arrival Arrival, string Raw, long Length, string? MessageId,
        string From, string Subject) : MailEvent(At, By)
    {
        /// <summary>The case that its addresses name, whatever becomes of it.</summary>
        public string? Case { get; init; }

        /// <summary>It was longer than what is kept of one message, or broke off on its way: only its beginning is here.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Cut { get; init; }

        /// <summary>From when the law counts: it may have lain in a mailbox that nobody could read.</summary>
        [JsonIgnore]
        public DateTimeOffset Since => Arrival.Came is { } came && came < At ? came.ToUniversalTime() : At;

        /// <summary>Stream of an earlier message that names itself just like this one, but says something else.</summary>
        public string? Twin { get; init; }
    }

    /// <param name="Case">The case it went to, or became.</param>
    /// <param name="Note">Why, in Indonesian; administrators read it.</param>
    public sealed record Sorted(DateTimeOffset At, Actor By, MailFate Fate, string? Case, string? Note)
        : MailEvent(At, By)
    {
        /// <summary>It lies in the tray: nobody but a person can say what it means.</summary>
        [JsonIgnore]
        public bool NeedsSomebody => Fate == MailFate.Unclear || (Fate == MailFate.Bounced && Case is null);
    }

    /// <summary>An administrator wants it sorted anew.</summary>
    public sealed record Reopened(DateTimeOffset At, Actor By) : MailEvent(At, By);
}

/// <summary>How a message came to us, as its bearer says it.</summary>
/// <param name="Door">"sendgrid", "graph", "folder".</param>
/// <param name="To">Addresses it was delivered to (the envelope's, not the header's), lower case.</param>
/// <param name="From">Return path; "" for reports of machines, null when the bearer does not know.</param>
/// <param name="Spf">Result of SPF and DKIM as told by the bearer: kept; a pass proves nothing, a failure of
/// both sends a new request to the tray.</param>
public sealed record Arrival(string Door, IReadOnlyList<string> To, string? From = null, string? Spf = null, string? Dkim = null)
{
    /// <summary>When it came into the mailbox that its bearer reads; null where the bearer does not know better than we.</summary>
    public DateTimeOffset? Came { get; init; }

    /// <summary>For bearers that bring the bare message.</summary>
    public static Arrival By(string door) => new(door, []);
}

/// <summary>What became of a message.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MailFate>))]
public enum MailFate
{
    [JsonStringEnumMemberName("permohonan-baru")] Request,
    [JsonStringEnumMemberName("keberatan-baru")] Objection,
    [JsonStringEnumMemberName("melengkapi")] Completion,
    [JsonStringEnumMemberName("pesan")] Message,

    /// <summary>Written by a machine: kept, not answered.</summary>
    [JsonStringEnumMemberName("otomatis")] Automatic,

    /// <summary>A letter of ours came back.</summary>
    [JsonStringEnumMemberName("laporan-gagal")] Bounced,

    /// <summary>Somebody has to look at it: it lies in the tray.</summary>
    [JsonStringEnumMemberName("belum-jelas")] Unclear,

    [JsonStringEnumMemberName("bukan-untuk-kami")] NotForUs,
}
