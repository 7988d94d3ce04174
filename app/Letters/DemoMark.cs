namespace Ppid.App.Letters;

/// <summary>What every letter of a demonstration bears.</summary>
internal static class DemoMark
{
    public const string Words = "Contoh untuk peragaan – bukan surat resmi";

    public const string Subject = "[CONTOH] ";
}
