using Ppid.App.Offices;
using Ppid.Tests.App.Letters;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class Released_revisions
{
    /// <summary>Running cases are pinned to the content of their revision: whoever wants another one copies it to the next.
    /// A line is added for each new revision; none is changed.</summary>
    [Fact]
    public void Stay_as_they_are()
    {
        var lines = OfficeData.Load(Repository.Sops).Sops.All
            .Select(sop => $"{sop.Office} {sop.Id} {sop.Revision} {sop.Hash}").Order(StringComparer.Ordinal);

        Approved.Check("revisi-sop.txt", string.Join('\n', lines) + "\n");
    }
}
