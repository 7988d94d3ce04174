using Ppid.Tests.Functions.Stores;

namespace Ppid.Tests.Functions.Worker;

/// <summary>Settings of the worker under test: everything on the emulator, letters as files.</summary>
internal static class WorkerSettings
{
    public static async Task<Dictionary<string, string>> OnTheEmulator(string folder) => new()
    {
        ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
        ["Ppid__Alamat"] = "https://ppid.example.go.id",
        ["Ppid__Data"] = folder,
        ["Ppid__KunciPeladen"] = Convert.ToBase64String(Enumerable.Range(1, 32).Select(each => (byte)each).ToArray()),
        ["Ppid__Penyimpanan__Emulator"] = (await Azurite.Running).ConnectionString,
    };
}
