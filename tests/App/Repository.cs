namespace Ppid.Tests.App;

/// <summary>Where the repository lies while its tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Sops { get; } = Path.Combine(Root, "sops");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "PpidServerless.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException(AppContext.BaseDirectory));
}
