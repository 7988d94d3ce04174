using Ppid.Host.Web;
using Xunit;

namespace Ppid.Tests.Host.Web;

public sealed class The_server_key : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ppid-kunci-");

    private string File => Path.Combine(_data.FullName, "kunci", "server.key");

    [Fact]
    public void Is_made_once_and_then_read()
    {
        var first = ServerKey.Load(_data.FullName);
        Assert.Equal(32, first.Length);
        Assert.Equal(first, ServerKey.Load(_data.FullName));
        Assert.Equal([File], Directory.GetFiles(_data.FullName, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Is_nobody_elses_to_read()
    {
        if (OperatingSystem.IsWindows()) return; // access there follows the folder
        ServerKey.Load(_data.FullName);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void Is_made_anew_after_a_start_that_was_killed_half_way()
    {
        _data.CreateSubdirectory("kunci");
        System.IO.File.WriteAllBytes(File + ".baru", [1, 2, 3]);
        Assert.Equal(32, ServerKey.Load(_data.FullName).Length);
    }

    [Fact]
    public void Is_refused_when_damaged_rather_than_replaced()
    {
        ServerKey.Load(_data.FullName);
        System.IO.File.WriteAllBytes(File, [1, 2, 3]);
        Assert.Throws<InvalidDataException>(() => ServerKey.Load(_data.FullName));
        Assert.Equal(3, new FileInfo(File).Length);
    }

    public void Dispose() => _data.Delete(recursive: true);
}
