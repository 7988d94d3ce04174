using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;

namespace Ppid.Tests.Host.Crash;

/// <summary>The real host as a process of its own, on a data folder that outlives it.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task _ended;
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
        _ended = End();
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
        await Task.WhenAny(_address.Task, _ended, Task.Delay(Patience));
        return _address.Task.IsCompleted
            ? await _address.Task
            : throw new InvalidOperationException($"The host did not start (ended: {_ended.IsCompleted}). It said:\n{Said}");
    }

    /// <summary>Returns when it has said so, whether or not it has ended since. Throws when it ends without a word of it, or
    /// goes on without.</summary>
    public async Task Saying(string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!Said.Contains(words, StringComparison.Ordinal))
        {
            if (!await _lines.Reader.WaitToReadAsync(patience.Token))
            {
                throw new InvalidOperationException($"Never said. It said:\n{Said}");
            }

            _lines.Reader.TryRead(out _);
        }
    }

    /// <summary>Its exit code. Throws when it goes on running.</summary>
    public async Task<int> Exit() => await Task.WhenAny(_ended, Task.Delay(Patience)) == _ended
        ? _process.ExitCode
        : throw new InvalidOperationException($"The host goes on running. It said:\n{Said}");

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

    /// <summary>All it said has been heard by then.</summary>
    private async Task End()
    {
        await _process.WaitForExitAsync();
        _lines.Writer.Complete();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        _lines.Writer.TryWrite(line);
        var words = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words is ["Alamat", var address, ..])
        {
            _address.TrySetResult(new Uri(address));
        }
    }
}
