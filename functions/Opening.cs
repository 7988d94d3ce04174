using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.App.Move;

namespace Ppid.Functions;

/// <summary>What is asked once at start, before anybody is served.</summary>
internal static class Opening
{
    /// <summary>Refuses an office that is not here, or not here any more, and a ledger of examples: what people reach
    /// here is real. Throws <see cref="InvalidDataException"/>.</summary>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<MoveMarks>().RefuseUnlessHere(cancel);
        await services.GetRequiredService<ExampleLedger>().Refuse(
            "Di Azure hanya ada berkas yang sebenarnya: buka peragaan di satu komputer dengan --demo, atau pakai penyimpanan "
                + "lain (Ppid__Penyimpanan__Tabel, Ppid__Penyimpanan__Blob).",
            cancel);
    }
}
