namespace Ppid.App.Desk;

/// <summary>Marks an effect as performed where no event tells so.</summary>
internal static class Settlement
{
    /// <summary>The case goes on meanwhile: settled on whatever version it has. Left unsettled it would be performed
    /// again.</summary>
    public static async Task Settle(this ICaseStore store, OwedEffect effect, CancellationToken cancel)
    {
        Appended settled;
        do
        {
            var stored = await store.Load(effect.Stream, cancel);
            settled = await store.Append(
                new(effect.Stream, stored.Count, $"settle:{effect.Id}:{Guid.NewGuid():N}", effect.Stream,
                    [], [], [], null, [effect.Id]),
                cancel);
        }
        while (settled is Appended.Conflict);
    }
}
