using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;

namespace Ppid.Tests.Host.Walk;

/// <summary>How a case of any SOP begins in the browser: at the portal, at an officer's desk, or by the calendar.</summary>
internal sealed class Beginning(BrowserSession session, Sop sop)
{
    private Walker? _starter;

    /// <summary>The secret page of whoever filed it; null for officers.</summary>
    public string? Tracking { get; private set; }

    public async Task<CaseId> Case()
    {
        if (sop.Schedule is { Every: not Rhythm.PeriodicRaise })
        {
            var started = await session.House.Service<ScheduleFlow>()
                .StartNow(sop.Office, sop.Id, Actor.Clockwork, CancellationToken.None);
            return started!.State.Known!.Id;
        }

        return sop.Public ? await AtThePortal() : await AtTheDesk();
    }

    /// <summary>Whoever began it sees where it ended.</summary>
    public async Task Follow(CaseId id)
    {
        await session.House.Round();
        if (Tracking is not null)
        {
            await (await session.Citizen()).GoTo(Tracking);
        }
        else if (_starter is not null)
        {
            await _starter.GoTo($"/meja/perkara/{id}");
        }
    }

    private async Task<CaseId> AtThePortal()
    {
        var citizen = await session.Citizen();
        await citizen.GoTo("/");
        await citizen.Press($"layanan-{sop.Id}");
        if (sop.Filer == FilerKind.Identified)
        {
            await citizen.Choose("jenis", "perorangan");
            await citizen.Fill("nik", "6472014506900003");
            await citizen.Fill("alamat", "Jalan Contoh 5, Samarinda");
        }

        if (sop.Filer != FilerKind.Anonymous)
        {
            await citizen.Fill("nama", "Siti Rahmawati");
            await citizen.Fill("email", "siti@example.com");
        }

        await new Hands(citizen, sop, Today).Fill(sop.Step(sop.StartStep)!.Outcomes[0], "");
        await citizen.Press("kirim");
        Tracking = citizen.Page.Url.Split('?')[0];
        return new(Tracking.Split('/')[^2]);
    }

    private async Task<CaseId> AtTheDesk()
    {
        var roster = session.House.Service<OfficeBook>().Find(sop.Office)!.Roster;
        var officer = roster.Officers.First(each => each.Roles.Contains(sop.Starters[0]));
        await session.House.Service<Pins>().ChooseWithoutCode(officer.Id, AtTask.Pin, CancellationToken.None);
        _starter = await session.Officer();
        await _starter.GoTo("/meja/masuk");
        await _starter.Fill("surel", officer.Email);
        var before = session.House.Post.Sent.Count;
        await _starter.Press("kirim");
        var mail = (await session.House.MailAfter(before)).Text;
        await _starter.GoTo(mail[mail.IndexOf("/meja/masuk/", StringComparison.Ordinal)..].Split()[0]);
        await _starter.Fill("pin", AtTask.Pin);
        await _starter.Press("masuk");
        await _starter.Press($"mulai-{sop.Id}");
        var outcome = sop.Step(sop.StartStep)!.Outcomes[0];
        await _starter.Choose("hasil", outcome.Id);
        await new Hands(_starter, sop, Today).Fill(outcome, $"{outcome.Id}.");
        await _starter.Fill("pin", AtTask.Pin);
        await _starter.Press("kirim");
        await _starter.Press("ikuti");
        return new(_starter.Page.Url.Split('/')[^1]);
    }

    private DateOnly Today => DateOnly.FromDateTime(session.House.Time.Now.ToOffset(TimeSpan.FromHours(8)).DateTime);
}
