using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ppid.Tests.Host.Crash;

/// <summary>The real host as a process of its own, on a data folder that outlives it.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(
        TaskCreationOptions.RunContinuationsAsynchronously);

    private HostProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>All it has printed so far, both streams.</summary>
    public string Said => string.Join('\n', _said);

    /// <param name="settings">Environment variables: "Ppid__Sops", …; the port is always a free one.</param>
    public static HostProcess Start(string data, params (string Name, string Value)[] settings) =>
        Start(data, [], settings);

    /// <summary>One of the commands that end by themselves: "ekspor", ….</summary>
    public static HostProcess Command(string data, params string[] words) => Start(data, words, []);

    private static HostProcess Start(string data, string[] words, (string Name, string Value)[] settings)
    {
        var home = AppContext.BaseDirectory;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(home, "Ppid.Host.dll"));
        Array.ForEach(words, start.ArgumentList.Add);
        foreach (var inherited in start.Environment.Keys.Where(IsOurs).ToList())
        {
            start.Environment.Remove(inherited);
        }

        (string, string)[] own = [("Ppid__Data", data), ("ASPNETCORE_URLS", "http://127.0.0.1:0")];
        foreach (var (name, value) in own.Concat(settings))
        {
            start.Environment[name] = value;
        }

        return new HostProcess(start);
    }

    /// <summary>Its address, once it answers there. Throws with all it said when it
    /// ends or stays silent.</summary>
    public async Task<Uri> Ready()
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_address.Task, ended, Task.Delay(Patience)) == _address.Task)
        {
            return await _address.Task;
        }

        throw new InvalidOperationException(
            $"The host did not start (ended: {ended.IsCompleted}). It said:\n{Said}");
    }

    /// <summary>Returns when it has said so. Throws when it ends or stays silent.</summary>
    public async Task Saying(string words)
    {
        for (var waited = TimeSpan.Zero; !Said.Contains(words, StringComparison.Ordinal); waited += Glance)
        {
            if (waited > Patience || _process.HasExited) throw new InvalidOperationException($"Never said. It said:\n{Said}");
            await Task.Delay(Glance);
        }
    }

    /// <summary>Its exit code. Throws when it goes on running.</summary>
    public async Task<int> Exit()
    {
        var ended = _process.WaitForExitAsync();
        return await Task.WhenAny(ended, Task.Delay(Patience)) == ended
            ? _process.ExitCode
            : throw new InvalidOperationException($"The host goes on running. It said:\n{Said}");
    }

    /// <summary>SIGKILL: nothing in the process gets a chance to finish. Returns when it is gone.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("Ppid_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase);

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        var words = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words is ["Alamat", var address, ..])
        {
            _address.TrySetResult(new Uri(address));
        }
    }
}
