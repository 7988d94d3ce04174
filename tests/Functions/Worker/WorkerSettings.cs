using Ppid.Tests.Functions.Stores;

namespace Ppid.Tests.Functions.Worker;

/// <summary>Settings of the worker under test: everything on the emulator, letters as files.</summary>
internal static class WorkerSettings
{
    /// <summary>Links and tickets of every worker under test are derived from it.</summary>
    public static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(each => (byte)each)];

    /// <param name="account">Of the emulator; the common one unless given.</param>
    public static async Task<Dictionary<string, string>> OnTheEmulator(string folder, string? account = null) => new()
    {
        ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
        ["Ppid__Alamat"] = "https://ppid.example.go.id",
        ["Ppid__Data"] = folder,
        ["Ppid__KunciPeladen"] = Convert.ToBase64String(Key),
        ["Ppid__Penyimpanan__Emulator"] = account ?? (await Azurite.Running).ConnectionString,
        ["Ppid__SuratMasuk__Rahasia"] = Host.Driver.HouseUnderTest.MailSecret,
    };
}
