namespace Ppid.App.Mail;

/// <summary>The mails that <see cref="FilePostOffice"/> put into its folder.</summary>
public sealed record OutboxFolder(string Path)
{
    /// <summary>File names, newest first: a name begins with its date.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(Path)
        ? [.. Directory.GetFiles(Path, "*.eml").Select(file => System.IO.Path.GetFileName(file)).OrderDescending(StringComparer.Ordinal)]
        : [];

    /// <summary>Null if there is no such file; a name never leads out of the folder.</summary>
    public WrittenMail? Find(string name) => Names.Contains(name)
        ? WrittenMail.Read(File.ReadAllBytes(System.IO.Path.Combine(Path, name)))
        : null;
}
