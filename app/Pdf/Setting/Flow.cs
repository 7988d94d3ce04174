namespace Ppid.App.Pdf.Setting;

/// <summary>Where blocks lay their strips, one below the other, before pages are cut.</summary>
internal sealed class Flow
{
    private readonly List<Strip> _strips = [];

    public Element Root { get; } = new("Document");

    public IReadOnlyList<Strip> Strips => _strips;

    /// <summary>Height of all strips laid so far, in points.</summary>
    public double Height => _strips.Sum(strip => strip.Height);

    public void Add(Strip strip) => _strips.Add(strip);

    public void Gap(double height) =>
        Add(new(height, []) { KeepWithNext = _strips is [.., { KeepWithNext: true }] });

    /// <summary>Holds the last lines of text laid so far together with what follows.</summary>
    public void KeepEnd(int lines)
    {
        for (var index = _strips.Count - 1; index >= 0 && lines > 0; index--)
        {
            _strips[index].KeepWithNext = true;
            if (_strips[index].HasText) lines--;
        }
    }

    /// <summary>Lets a page end after the last strip.</summary>
    public void ReleaseEnd() => _strips[^1].KeepWithNext = false;

    /// <summary>Lays strips so that no page break leaves the first or last ones alone.</summary>
    /// <param name="inOnePiece">Up to so many strips are not torn at all.</param>
    /// <param name="edge">So many strips at either end stay with their neighbour.</param>
    public void AddTogether(IReadOnlyList<Strip> strips, int inOnePiece = 3, int edge = 1)
    {
        for (var index = 0; index < strips.Count - 1; index++)
        {
            var atEdge = index < edge || index >= strips.Count - 1 - edge;
            strips[index].KeepWithNext |= atEdge || strips.Count <= inOnePiece;
        }

        _strips.AddRange(strips);
    }
}
