namespace Ppid.Domain.Sops;

/// <summary>Names of the tables that have a meaning of their own.</summary>
public static class TableNames
{
    /// <summary>The public information list.</summary>
    public const string Dip = "dip";

    /// <summary>The list of excluded information.</summary>
    public const string Excluded = "dikecualikan";

    /// <summary>Column of the excluded list: last local day of the exclusion.</summary>
    public const string Ends = "berakhir";
}
