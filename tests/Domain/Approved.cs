using Xunit;

namespace Ppid.Tests.Domain;

/// <summary>Compares text with the approved file of that name; whoever changes it on purpose
/// copies the received one.</summary>
internal static class Approved
{
    public static void Equal(string name, string text)
    {
        var received = Path.Combine(AppContext.BaseDirectory, name);
        File.WriteAllText(received, text);
        var approved = Path.Combine(Root(), "tests", "Domain", "approved", name);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        Assert.True(expected == text,
            $"{FirstDifference(expected, text)}\nTo approve: cp {received} {approved}");
    }

    private static string FirstDifference(string expected, string text)
    {
        var (old, now) = (expected.Split('\n'), text.Split('\n'));
        var line = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\napproved: {old.ElementAtOrDefault(line)}\n"
            + $"received: {now.ElementAtOrDefault(line)}";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PpidServerless.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Not below the repository.");
        }

        return folder.FullName;
    }
}
