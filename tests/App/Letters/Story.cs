using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Letters;
using Ppid.Domain.Offices;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Tests.App.Letters;

/// <summary>What happened to a case, told event by event; ends in the context of a letter.</summary>
internal sealed class Story
{
    public const string Nik = "6472010203040005";

    private readonly List<CaseEvent> _events = [];
    private DateTimeOffset _at = Local(2, 9, 12);

    public static readonly Actor Citizen = new(ActorKind.Applicant, "pi-000123", "Budi Santoso", "portal");
    public static readonly Actor Desk = By(SampleOffice.Desk);
    public static readonly Actor Officer = By(SampleOffice.Ppid);
    public static readonly Actor Superior = By(SampleOffice.Superior);
    public static readonly Actor Admin = new(ActorKind.Admin, "admin", "Admin Dinas", "sesi admin");

    public static readonly Application Request = new Application.InformationRequest(
        "Salinan laporan realisasi anggaran program pembinaan UMKM tahun 2025\nbeserta daftar penerima "
            + "bantuan per kabupaten",
        "Penelitian skripsi", "salinan", "softcopy", "pelacakan");

    public static readonly Application Objection = new Application.Objection(
        "pi-000123", "000123/PI/DP2KUKM/2026", [Ground.Refused, Ground.TooLate], "Penelitian skripsi",
        "Informasi itu seharusnya terbuka.");

    public static Applicant Person => new(
        ApplicantKind.Person, "Budi Santoso", Nik, "Jalan Mawar 5, Samarinda", "Mahasiswa", "081200000000",
        "budi@example.org", null, null);

    public static Applicant Organisation => new(
        ApplicantKind.Organisation, "Siti Aminah", "AHU-0012345.AH.01.07", "Jalan Melati 8, Balikpapan", null,
        "081211111111", "sekretariat@example.org", "Perkumpulan Warga Peduli Anggaran", null);

    public static Applicant Proxy => Person with { Kind = ApplicantKind.Proxy, ActsFor = "Dewi Kartika" };

    public static Story Of(Application application, Applicant? applicant = null)
    {
        var story = new Story();
        var received = SampleOffice.Calendar.LocalDate(story._at);
        var objection = application is Application.Objection;
        return story.Then((at) => new Submitted(
                at, Citizen, new(objection ? "ki-000045" : "pi-000123"), "dp2kukm",
                "permohonan-informasi", "hash",
                objection ? "000045/KI/DP2KUKM/2026" : "000123/PI/DP2KUKM/2026", received, "portal",
                applicant ?? Person, application, []))
            .WithClock(application, received)
            .Then(at => new TaskOpened(
                at, Citizen, 1, "2", "petugas-pelayanan", SampleOffice.Desk.Id, SampleOffice.Desk.Name,
                at.AddMinutes(30)));
    }

    /// <summary>Only a request and an objection have a clock of the law from the start.</summary>
    private Story WithClock(Application application, DateOnly received) => application switch
    {
        Application.Objection => Then(at => new ClockStarted(
            at, Citizen, ClockKind.Reply, Deadlines.Reply(received, SampleOffice.Calendar))),
        Application.InformationRequest => Then(at => new ClockStarted(
            at, Citizen, ClockKind.Answer, Deadlines.Answer(received, SampleOffice.Calendar))),
        _ => this,
    };

    public CaseFacts Facts => CaseFolding.Replay(_events).Known!;

    public Story On(DateTimeOffset at)
    {
        _at = at;
        return this;
    }

    public Story Then(Func<DateTimeOffset, CaseEvent> happened)
    {
        _events.Add(happened(_at));
        return this;
    }

    /// <summary>The applicant's own clock starts on the day of the last event, or on a
    /// due day that passed.</summary>
    public Story Opens(ClockKind kind, DateOnly? lapsed = null) => Then(at =>
    {
        var on = lapsed ?? SampleOffice.Calendar.LocalDate(at);
        return new ClockStarted(at, Officer, kind, kind == ClockKind.Objection
            ? Deadlines.Objection(on, SampleOffice.Calendar)
            : Deadlines.Dispute(on, SampleOffice.Calendar));
    });

    public LetterContext Letter<TCause>(Template template, Officer? officer = null)
        where TCause : CaseEvent
    {
        var cause = _events.FindLastIndex(happened => happened is TCause);
        return new(
            new Letter(template, cause + 1, 0, officer?.Id, officer is null ? null : 1), Facts,
            _events[cause], SampleOffice.Sop, SampleOffice.Head, SampleOffice.Calendar, SampleOffice.Roster,
            officer, officer is null ? null : Facts.Tasks.FirstOrDefault(task => task.Officer == officer.Id),
            Links(officer, Facts.Tasks.Any(task => task.Officer == officer?.Id)));
    }

    /// <summary>A day and time of March 2026 in the office's zone.</summary>
    public static DateTimeOffset Local(int day, int hour, int minute = 0) =>
        new(2026, 3, day, hour, minute, 0, TimeSpan.FromHours(8));

    private static LetterLinks Links(Officer? officer, bool holds) => new(
        "https://ppid.example.go.id/lacak/pi-000123/K7QF-2M9X-T4HD",
        "https://ppid.example.go.id/lacak", "K7QF-2M9X-T4HD",
        holds ? "https://ppid.example.go.id/t/4f1c9e" : null)
    {
        Desk = officer is null ? null : "https://ppid.example.go.id/meja/perkara/pi-000123",
    };

    private static Actor By(Officer officer) =>
        new(ActorKind.Officer, officer.Id, officer.Name, "tautan + PIN");
}
