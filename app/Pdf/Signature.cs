using Ppid.App.Pdf.Setting;

namespace Ppid.App.Pdf;

/// <summary>
/// Who answers for the letter, on the right; on its page stand at least two lines of what he signs.
/// </summary>
/// <param name="Position">"Plh. Kepala Dinas,": with the substitute's prefix and the comma.</param>
public sealed record Signature(string Position, string Name) : Block
{
    private const double Room = 46;

    private static readonly Measure Right = new(Paper.TextWidth * 0.52, Paper.TextWidth * 0.48);

    /// <summary>"Samarinda, 3 Maret 2026"; left out where the head of the letter has it.</summary>
    public string? PlaceAndDate { get; init; }

    /// <summary>Pangkat, as "Pembina Utama Muda".</summary>
    public string? Rank { get; init; }

    /// <summary>Nomor Induk Pegawai without its label.</summary>
    public string? Nip { get; init; }

    /// <summary>Stands in place of the handwriting, as "Ditandatangani secara elektronik".</summary>
    public string? InPlaceOfHand { get; init; }

    /// <summary>Stands at the same height on the left, as where the letter can be verified.</summary>
    public Qr? Code { get; init; }

    internal override void Set(Flow flow)
    {
        flow.KeepEnd(2);
        flow.Gap(12);
        if (Code is not null) flow.Add(new(0, Code.Upright(flow)) { KeepWithNext = true });
        var above = flow.Height;
        SetLines(flow);
        if (Code is not null) flow.Gap(Math.Max(0, Code.UprightHeight - (flow.Height - above)));
        flow.ReleaseEnd();
        flow.Gap(10);
    }

    private void SetLines(Flow flow)
    {
        var tag = flow.Root.Add("Div");
        Lines(flow, tag, PlaceAndDate);
        Lines(flow, tag, Position);
        Hand(flow, tag);
        Lines(flow, tag, Name, Face.Bold);
        Lines(flow, tag, Rank);
        Lines(flow, tag, Nip is null ? null : $"NIP {Nip}");
    }

    private void Hand(Flow flow, Element tag)
    {
        if (InPlaceOfHand is null)
        {
            flow.Gap(Room);
            return;
        }

        var strips = Right.Strips(Span.Italic(InPlaceOfHand), TypeSize.Small, tag.Add("P"));
        var around = Math.Max(6, (Room - strips.Count * TypeSize.Small.Leading) / 2);
        flow.Gap(around);
        flow.AddTogether(strips);
        flow.KeepEnd(1);
        flow.Gap(around);
    }

    private static void Lines(Flow flow, Element tag, string? text, Face face = Face.Regular)
    {
        if (text is null) return;
        flow.AddTogether(Right.Strips(new Span(text, face), TypeSize.Body, tag.Add("P")));
        flow.KeepEnd(1);
    }
}
