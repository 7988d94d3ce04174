using Ppid.App.Pdf.Setting;

namespace Ppid.App.Pdf;

/// <summary>Running text over the full width; never leaves a single line of itself on a page.</summary>
public sealed record Paragraph(Prose Text, Align Align = Align.Left) : Block
{
    internal override void Set(Flow flow)
    {
        var tag = flow.Root.Add("P");
        flow.AddTogether(Measure.Full.Strips(Text, TypeSize.Body, tag, Align));
        flow.Gap(7);
    }
}

/// <summary>The heading of a section; stays with what follows it.</summary>
public sealed record Heading(Prose Text) : Block
{
    private static readonly TypeSize Type = new(11.5, 16);

    internal override void Set(Flow flow)
    {
        flow.Gap(5);
        flow.AddTogether(Measure.Full.Strips(Text.InBold(), Type, flow.Root.Add("H2")));
        flow.KeepEnd(1);
        flow.Gap(3);
    }
}

/// <summary>The name of the letter, centred in bold, with its number or subject beneath.</summary>
public sealed record Title(Prose Text) : Block
{
    private static readonly TypeSize Type = new(13, 18);

    /// <summary>"Nomor: …" or a subtitle; nothing when null.</summary>
    public Prose? Beneath { get; init; }

    internal override void Set(Flow flow)
    {
        flow.AddTogether(Measure.Full.Strips(Text.InBold(), Type, flow.Root.Add("H1"), Align.Centered));
        flow.KeepEnd(1);
        if (Beneath is not null)
        {
            flow.AddTogether(Measure.Full.Strips(Beneath, TypeSize.Body, flow.Root.Add("P"), Align.Centered));
            flow.KeepEnd(1);
        }

        flow.Gap(14);
    }
}

/// <summary>A thin line from margin to margin.</summary>
public sealed record Rule : Block
{
    internal override void Set(Flow flow)
    {
        flow.Gap(4);
        flow.Add(new(0.6, [FillInk.Decoration(0, 0, Paper.TextWidth, 0.6, 0.5)]));
        flow.Gap(9);
    }
}

/// <summary>Empty room of so many points (72 to the inch); vanishes at the top of a page.</summary>
public sealed record Space(double Height) : Block
{
    internal override void Set(Flow flow) => flow.Gap(Height);
}
