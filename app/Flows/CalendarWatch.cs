using Ppid.App.Desk;

namespace Ppid.App.Flows;

/// <summary>Notices that the calendar files were exchanged since the last look, and recounts running deadlines.</summary>
public sealed class CalendarWatch(ICaseStore store, OfficeBook offices, OfficeFlow flow)
{
    private const string Kind = "kalender";

    /// <summary>To be called at start, or now and then. Two at once do the same thing twice, which changes
    /// nothing.</summary>
    public async Task Compare(CancellationToken cancel)
    {
        foreach (var office in offices.All)
        {
            var revision = (await offices.InForce(office.File.Id, cancel)).Calendar.Revision;
            var known = await store.Get(Kind, office.File.Id, cancel);
            if (known?.Json == revision)
            {
                continue;
            }

            if (known is not null)
            {
                await flow.Recount("perubahan berkas kalender", cancel);
            }

            await store.Put(Kind, office.File.Id, revision, known?.Version ?? 0, cancel);
        }
    }
}
