namespace Ppid.Tests.House;

/// <summary>The checkout, as files; what is built or run there does not count.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs =
        [".git", ".vs", ".idea", "bin", "obj", "data", "node_modules", "TestResults"];

    private static readonly string[] NotText = [".png", ".ttf", ".pdf", ".ico"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Every file, as a path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Sorted(Walk(Root).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')))];

    public static IEnumerable<string> TextFiles =>
        Files.Where(file => !NotText.Contains(Path.GetExtension(file)));

    public static IEnumerable<string> Projects =>
        Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    public static IEnumerable<string> Sources =>
        Files.Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".css" or ".js" or ".sh");

    /// <summary>As a machine sorts, on every machine alike.</summary>
    public static IEnumerable<string> Sorted(IEnumerable<string> names) =>
        names.Order(StringComparer.Ordinal);

    /// <summary>A file or a folder; paths may start at the root or be absolute.</summary>
    public static bool Exists(string path) => File.Exists(At(path)) || Directory.Exists(At(path));

    public static string At(string path) => Path.Combine(Root, path);

    public static string Text(string path) => File.ReadAllText(At(path));

    public static string[] Lines(string path) => File.ReadAllLines(At(path));

    private static IEnumerable<string> Walk(string folder) => Ours(Directory.GetFiles(folder))
        .Concat(Ours(Directory.GetDirectories(folder)).SelectMany(Walk));

    private static IEnumerable<string> Ours(IEnumerable<string> paths) =>
        paths.Where(path => !NotOurs.Contains(Path.GetFileName(path)));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "PpidServerless.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder)
                ?? throw new DirectoryNotFoundException(AppContext.BaseDirectory));
}
