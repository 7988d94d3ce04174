namespace Ppid.App.Screens.Layout;

/// <summary>One thing to choose.</summary>
/// <param name="Description">What choosing it means; shown under the label of a card.</param>
public sealed record Choice(string Value, string Label, string? Description = null);
