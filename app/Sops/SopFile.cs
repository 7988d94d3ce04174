using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>An SOP and where in its file each part stands, for messages.</summary>
/// <param name="Path">Path as it appears in messages.</param>
/// <param name="Lines">Lines by place: "", "pelaksana ppid", "langkah 3", "langkah 3 hasil tersedia".</param>
public sealed record SopFile(string Path, Sop Sop, IReadOnlyDictionary<string, int> Lines)
{
    /// <summary>Line of a place, counted from 1.</summary>
    public int Line(string place) => Lines.GetValueOrDefault(place, 1);

    internal static string OfLane(string role) => $"pelaksana {role}";

    internal static string OfStep(string no) => $"langkah {no}";

    internal static string OfOutcome(string no, string id) => $"langkah {no} hasil {id}";
}
