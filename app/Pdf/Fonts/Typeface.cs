namespace Ppid.App.Pdf.Fonts;


/// <summary>
/// The embedded Liberation Sans (SIL Open Font License 1.1, see OFL.txt), read once per process.
/// </summary>
internal static class Typeface
{
    private static readonly Dictionary<Face, TrueTypeFont> Fonts =
        Enum.GetValues<Face>().ToDictionary(face => face, face => Load($"LiberationSans-{face}"));

    public static TrueTypeFont Of(Face face) => Fonts[face];

    private static TrueTypeFont Load(string name)
    {
        using var resource = typeof(Typeface).Assembly.GetManifestResourceStream($"{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return new TrueTypeFont(name, bytes.ToArray());
    }
}
