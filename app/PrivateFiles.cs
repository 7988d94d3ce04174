namespace Ppid.App;

/// <summary>Files and folders for the program's own account only (modes 0600 and 0700 on Unix): what lies in them is as
/// secret as the office's data.</summary>
public static class PrivateFiles
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Creates a file that must not exist yet.</summary>
    /// <param name="buffer">Bytes; 0 where the caller writes in large pieces.</param>
    public static FileStream NewFile(string path, int buffer = 0)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
            BufferSize = buffer,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        return new(path, options);
    }
}
