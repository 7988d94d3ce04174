using Ppid.App.Offices;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

/// <summary>The files are not only well formed: a case can go every way they draw, and comes to the right
/// person. The SOPs with a legal clock have forms of their own and are run elsewhere.</summary>
public sealed class Every_way_through_an_SOP
{
    private const string Kaltim = "dp2kukm";

    private static readonly OfficeData Data = OfficeData.Load(Repository.Sops);

    public static TheoryData<string> Sources =>
        [.. Data.Sops.All.Where(sop => sop.LegalClock is null).Select(sop => sop.Source)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Can_be_gone(string source) =>
        Assert.Empty(Walk(Data.Sops.All.Single(sop => sop.Source == source)).Stuck());

    [Theory]
    [InlineData("1")]
    [InlineData("5")]
    [InlineData("7")]
    public void Brings_an_outgoing_letter_back_to_who_drafted_it(string step)
    {
        var drafter = WithRole("staf-bidang").First();

        Assert.Equal([drafter], Holders("surat-keluar", step));
    }

    [Theory]
    [InlineData("8")]
    [InlineData("9")]
    public void Keeps_an_incoming_letter_with_the_staff_it_was_given_to(string step)
    {
        var chosen = WithRole("staf-bidang").Last();

        Assert.Equal([chosen], Holders("surat-masuk", step));
    }

    [Theory]
    [InlineData("2a")]
    [InlineData("2b")]
    public void Asks_for_leave_whoever_was_named_as_superior(string step)
    {
        var chosen = WithRole("atasan-pegawai").Last();

        Assert.Equal([chosen], Holders("cuti-pns", step));
    }

    [Fact]
    public void Sends_a_missing_document_of_a_raise_to_the_employee_concerned() =>
        Assert.Equal([WithRole("pns").Last()], Holders("kenaikan-gaji-berkala", "5a"));

    private static IEnumerable<string?> WithRole(string role) => Data.Offices[Kaltim].Roster.Officers
        .Where(officer => officer.Roles.Contains(role)).Select(officer => officer.Id);

    private static IReadOnlyList<string?> Holders(string id, string step)
    {
        var walk = Walk(Data.Sops.All.Single(sop => sop.Office == Kaltim && sop.Id == id));
        walk.Stuck();
        return [.. walk.TasksAt(step).Select(task => task.Officer).Distinct()];
    }

    private static SopWalk Walk(Sop sop) =>
        new(sop, Data.Offices[sop.Office].Roster, Calendars.Kaltim.Calendar());
}
