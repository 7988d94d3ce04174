using System.Text;
using Xunit;

namespace Ppid.Tests.App.Letters;

/// <summary>Compares a text with its approved file; writes what came instead beside
/// it, as *.received.*.</summary>
internal static class Approved
{
    public static void Check(string name, string received)
    {
        var folder = Path.Combine(Repository.Root, "tests", "App", "approved");
        var path = Path.Combine(folder, name);
        var beside = Path.Combine(folder, name.Insert(name.LastIndexOf('.'), ".received"));
        var approved = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8) : "";
        if (approved == received)
        {
            File.Delete(beside);
            return;
        }

        File.WriteAllText(beside, received);
        Assert.Fail($"{name} is not as approved.\n{Difference(approved.Split('\n'), received.Split('\n'))}");
    }

    private static string Difference(string[] approved, string[] received)
    {
        var line = approved.Zip(received).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\n- {approved.ElementAtOrDefault(line)}\n"
            + $"+ {received.ElementAtOrDefault(line)}";
    }
}
