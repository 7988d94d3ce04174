using Ppid.App.Pdf.Setting;

namespace Ppid.App.Pdf;

/// <summary>One piece of a letter; every kind of block knows how it is set on the page.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    internal abstract void Set(Flow flow);
}

/// <summary>Where the lines of a text stand between the margins.</summary>
public enum Align
{
    Left,
    Justified,
    Centered,
    Right,
}
