using System.Security.Cryptography;

namespace Ppid.Tests.House.Infra;

/// <summary>Packages as infra/package.sh leaves them.</summary>
internal static class Packages
{
    /// <summary>The folder.</summary>
    public static string Package(
        this Shell shell, string folder, string commit, string engine = "storage", string version = "2.0")
    {
        Directory.CreateDirectory(shell.At(folder));
        shell.Write($"{folder}/paket.zip", $"paket {commit} in {folder}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(shell.At($"{folder}/paket.zip"))));
        shell.Write($"{folder}/paket.txt", $"commit={commit}\nengine={engine}\nversion={version}\nsha256={hash}\n");
        return shell.At(folder);
    }
}
