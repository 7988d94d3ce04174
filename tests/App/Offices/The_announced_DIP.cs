using Ppid.App.Offices;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Offices;

public sealed class The_announced_DIP
{
    [Fact]
    public void Never_lists_what_an_office_classified_as_excluded_in_the_same_table()
    {
        var table = new FieldValue(
            "dip", "DIP", FieldKind.Table, "", null, false, ["ringkasan", "klasifikasi"],
            [["Laporan kinerja", "berkala"], ["Data rekening", "dikecualikan"]]);
        var decided = new Announcement(
            AnnouncementKind.Dip, new CaseId("penyusunan-dip-dp2kukm-2026-000001"), "1/DIP", "DIP 2026", [], table,
            DateTimeOffset.UnixEpoch);

        var dip = new Dip(null, false, []).With([decided]);

        Assert.Equal("Laporan kinerja", Assert.Single(dip.Entries).Summary);
    }
}
