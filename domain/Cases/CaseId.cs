using System.Globalization;

namespace Ppid.Domain.Cases;

/// <summary>Key of a case and of its orchestration: "permohonan-informasi-dp2kukm-2026-000123".
/// Readable and prefix-queryable; holds no personal data and no secret.</summary>
public readonly record struct CaseId(string Value)
{
    public static CaseId For(string sop, string office, int year, int number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{sop}-{office}-{year}-{number:D6}"));

    public override string ToString() => Value;
}
