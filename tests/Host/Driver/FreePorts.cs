using System.Net;
using System.Net.Sockets;

namespace Ppid.Tests.Host.Driver;

/// <summary>Ports for programs that must be told theirs before they listen. From below those that the system hands out by
/// itself: one of those may be somebody's until the program comes to it.</summary>
public static class FreePorts
{
    private const int First = 20_000;
    private const int Last = 32_000;

    /// <summary>Another one in each process, most likely.</summary>
    private static int _next = Random.Shared.Next(First, Last);

    public static int Next()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _next) % (Last - First));
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
