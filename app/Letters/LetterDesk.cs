using Ppid.App.Desk;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.App.Offices;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;

namespace Ppid.App.Letters;

/// <summary>A letter ready to post, or why it cannot be posted.</summary>
/// <param name="Addressee">E-mail address, or the addressee's name when there is none.</param>
public sealed record WrittenLetter(OutgoingMail? Mail, string Addressee, string? WhyNot);

/// <summary>Gathers what a letter may mention and has it written.</summary>
public sealed class LetterDesk(
    CaseDesk desk, LetterRoom room, Tokens tokens, ReplyAddresses addresses, SiteAddress site)
{
    /// <summary>Told to administrators; they print the letter and send it by post.</summary>
    public const string NoAddress = "Pemohon tidak memberi alamat e-mail: cetak surat ini dan kirimkan.";

    /// <summary>Told to administrators: his letter never goes to anybody else. The same whether he has left the roster
    /// or a report turned out to be about him, which nobody may read off a failed letter.</summary>
    public const string NoOfficer = "Pejabat ini tidak dapat disurati lagi: alihkan tugasnya.";

    public async Task<WrittenLetter> Write(
        CaseId id, Letter letter, string effectId, CancellationToken cancel)
    {
        var context = await Context(id, letter, cancel);
        if (letter.Officer is { } addressed && context.Officer is null)
        {
            return new(null, addressed, NoOfficer);
        }

        var (name, address) = context.Officer is { } officer
            ? (officer.Name, officer.Email)
            : (context.Facts.Applicant.Name, context.Facts.Applicant.Email);
        return string.IsNullOrWhiteSpace(address)
            ? new(null, name, NoAddress)
            : new(await room.Write(context, effectId, context.Cause.At), address, null);
    }

    /// <summary>The context of one letter: the case as it stood after the decision, the
    /// office as it is today.</summary>
    public async Task<LetterContext> Context(CaseId id, Letter letter, CancellationToken cancel)
    {
        var open = await desk.Look(id, cancel) ?? throw new InvalidDataException($"No case '{id}'.");
        var then = open.History.After(EndOfDecision(open.History, letter.Cause)).Known!;
        var now = open.Facts;

        // The address is today's (it may have been corrected); everything else is as it was.
        var facts = then with { Applicant = then.Applicant with { Email = now.Applicant.Email } };
        var task = letter.Task is { } number ? facts.Task(number) : null;
        return new LetterContext(
            letter, facts, open.History.Events[(int)letter.Cause - 1], open.Rules.Sop,
            Head(open.Office.File), open.Rules.Calendar, open.Rules.Roster,
            letter.Officer is { } officer && !now.Barred.Contains(officer) ? open.Rules.Roster.Officer(officer) : null,
            task,
            Links(id, letter, task, open.Office.File));
    }

    /// <summary>The context of a letter that a decision would cause, to be read before it is
    /// signed; holds no secret.</summary>
    /// <param name="after">The case as it would stand after the whole decision.</param>
    public LetterContext Foresee(OpenCase open, Template template, CaseEvent cause, CaseFacts after) => new(
        new Letter(template, after.Version, 0, null, null), after, cause, open.Rules.Sop,
        Head(open.Office.File), open.Rules.Calendar, open.Rules.Roster, null, null,
        new(site.Url("/lacak"), site.Url("/lacak"), "", null));

    /// <summary>The events of one decision carry one instant: a refusal's letter knows the
    /// clock it has started.</summary>
    private static long EndOfDecision(History history, long cause)
    {
        var at = history.Events[(int)cause - 1].At;
        return cause + history.Events.Skip((int)cause).TakeWhile(e => e.At == at).Count();
    }

    internal LetterHead Head(OfficeFile office) => new(
        office.Name, office.Letterhead, office.City, office.Name, office.SenderEmail,
        $"{office.Address} · {office.Phone} · {office.ServiceEmail}", site.IsDemo);

    private LetterLinks Links(CaseId id, Letter letter, CaseTask? task, OfficeFile office)
    {
        var ticket = tokens.Ticket(id.Value);
        var token = task is { Officer: { } holder } && holder == letter.Officer
            ? tokens.TaskToken(id.Value, task.Number, task.Generation)
            : null;
        return new(
            site.Url($"/lacak/{id}/{ticket}"), site.Url("/lacak"), ticket,
            token is null ? null : site.Url($"/t/{token}"),
            letter.Officer is null && office.InboxEmail is { } inbox ? addresses.Of(id, inbox) : null)
        {
            Desk = letter.Officer is null ? null : site.Url($"/meja/perkara/{id}"),
        };
    }
}
