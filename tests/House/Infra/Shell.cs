using System.Diagnostics;

namespace Ppid.Tests.House.Infra;

/// <summary>Runs a script of infra/ in a folder of its own, with stand-ins for the tools it calls.</summary>
internal sealed class Shell : IDisposable
{
    private readonly Dictionary<string, string> _set = new() { ["PAUSE"] = "0", ["PATIENCE"] = "0" };

    public Shell()
    {
        Folder = Directory.CreateTempSubdirectory("ppid-infra-").FullName;
        Directory.CreateDirectory(At("secret"));
        Directory.CreateDirectory(At("certificate"));
        (this["AZ"], this["GH"]) = (Folder, Folder);
    }

    /// <summary>The vault of the stand-in, and all else that is written down.</summary>
    public string Folder { get; }

    public IEnumerable<string> Calls => File.Exists(At("calls")) ? File.ReadLines(At("calls")) : [];

    public IEnumerable<string?> Secrets => Directory.GetFiles(At("secret")).Select(Path.GetFileName).Order();

    /// <summary>An environment variable.</summary>
    public string this[string name]
    {
        get => _set[name];
        set => _set[name] = value;
    }

    public string At(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text) => File.WriteAllText(At(name), text);

    /// <summary>The exit code, and everything that was printed.</summary>
    public (int Code, string Said) Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Repository.At(script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        string[] ours = ["PPID_", "AZURE_", "GITHUB_"];
        foreach (var inherited in start.Environment.Keys
            .Where(name => ours.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))).ToList())
        {
            start.Environment.Remove(inherited);
        }

        start.Environment.Remove("RUNNER_ENVIRONMENT");
        foreach (var (name, value) in _set)
        {
            start.Environment[name] = value;
        }

        start.Environment["PATH"] = $"{Repository.At("tests/House/Infra/stand-ins")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var wrong = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + wrong.Result);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
