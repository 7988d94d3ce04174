namespace Ppid.Domain.Sops;

/// <summary>The head of the printed SOP, word for word.</summary>
public sealed record SopHeader(
    string Agency,
    string Unit,
    string? Created,
    string? Revised,
    string? Effective,
    string SignedBy,
    string? SignedNip,
    ListOf<string> LegalBasis,
    ListOf<string> Qualifications,
    ListOf<string> Related,
    ListOf<string> Equipment,
    ListOf<string> Warnings,
    string? RecordsIntro,
    ListOf<string> Records,
    string? RecordsClosing,
    ListOf<string> Defects);
