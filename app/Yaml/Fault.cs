namespace Ppid.App.Yaml;

/// <summary>One mistake in a data file, said so that an officer can repair it.</summary>
/// <param name="File">Path of the file as it was given.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Field">Key in the file: "tanggal"; empty when the mistake is not about one key.</param>
/// <param name="Problem">What is wrong, in Indonesian: a whole sentence with its full stop, or only what is
/// to be said of the field.</param>
/// <param name="Remedy">What to do about it, in Indonesian.</param>
public sealed record Fault(string File, int Line, string Field, string Problem, string Remedy)
{
    public override string ToString() => Problem.EndsWith('.')
        ? $"{File} baris {Line}: {Problem} Perbaikan: {Remedy}"
        : $"{File} baris {Line}, {Field}: {Problem}. {Remedy}.";
}

/// <summary>The data files cannot be used: all that is wrong with them, at once.</summary>
public sealed class DataFileException(IReadOnlyList<Fault> faults) : Exception(
    $"Berkas data memuat {faults.Count} kesalahan:{Environment.NewLine}"
    + string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<Fault> Faults { get; } = faults;

    public static void ThrowIfAny(IReadOnlyList<Fault> faults)
    {
        if (faults.Count > 0)
        {
            throw new DataFileException(faults);
        }
    }
}
