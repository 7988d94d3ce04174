using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Office;

public sealed class An_officer_who_has_left
{
    private static readonly Actor Admin = new(ActorKind.Admin, "admin", "Admin", "uji");

    /// <summary>His letter, with the secret link of his task, must not fall to the applicant.</summary>
    [Fact]
    public async Task Gets_no_letter_and_neither_does_anybody_else()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var open = await house.Look(id);
        var opened = 1 + open.History.Events.ToList().FindIndex(each => each is CaseEvent.TaskOpened);

        var written = await house.Service<LetterDesk>().Write(
            id, new(Template.Task, opened, 0, "bekas-pejabat", open.Facts.Tasks[0].Number), "uji",
            CancellationToken.None);

        Assert.Null(written.Mail);
        Assert.Equal(("bekas-pejabat", LetterDesk.NoOfficer), (written.Addressee, written.WhyNot));
    }

    [Fact]
    public async Task Keeps_his_tasks_when_the_substitute_was_revoked_before_his_first_day()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var holder = (await house.Look(id)).Facts.Tasks[0].Officer!;
        await Appoints(house, holder, revoked: true);

        Assert.Equal(holder, (await house.Look(id)).Facts.Tasks[0].Officer);
    }

    [Fact]
    public async Task Gives_his_tasks_to_the_substitute_on_his_first_day()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var holder = (await house.Look(id)).Facts.Tasks[0].Officer!;
        var substitute = await Appoints(house, holder, revoked: false);

        Assert.Equal(substitute, (await house.Look(id)).Facts.Tasks[0].Officer);
    }

    /// <summary>A substitute from the next day on, and that day comes.</summary>
    private static async Task<string> Appoints(HouseUnderTest house, string holder, bool revoked)
    {
        var office = house.Service<OfficeBook>().Main;
        var substitute = office.Roster.Officers.First(officer => officer.Id != holder).Id;
        var (today, desk) = (new DateOnly(2026, 3, 9), house.Service<OfficeDesk>());
        var order = new Substitution(holder, substitute, "Plh", today.AddDays(1), null, "800/12/2026");
        await desk.Handle(
            "angkat", office.File.Id, new OfficeCommand.AppointSubstitute(house.Time.Now, Admin, order),
            CancellationToken.None);
        await house.Round();
        if (revoked)
        {
            await desk.Handle("cabut", office.File.Id, new OfficeCommand.EndSubstitution(
                house.Time.Now, Admin, holder, substitute, today, "Batal cuti"), CancellationToken.None);
        }

        house.Time.Pass(TimeSpan.FromDays(1));
        await house.Round();
        return substitute;
    }
}
