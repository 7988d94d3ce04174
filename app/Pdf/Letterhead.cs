using Ppid.App.Pdf.Setting;
using Ppid.Domain;

namespace Ppid.App.Pdf;

/// <summary>
/// The kop surat: government and agency centred above the address, closed by a double rule.
/// </summary>
/// <param name="Government">"PEMERINTAH PROVINSI KALIMANTAN TIMUR"; printed as given.</param>
/// <param name="Agency">The office itself, in the largest type of the letter.</param>
/// <param name="Address">Street, telephone, web and mail address; one line each.</param>
public sealed record Letterhead(string Government, string Agency, ListOf<string> Address) : Block
{
    private static readonly TypeSize Upper = new(13, 17);
    private static readonly TypeSize Name = new(16, 20);
    private static readonly TypeSize Lower = new(9, 12);

    internal override void Set(Flow flow)
    {
        var tag = flow.Root.Add("Div");
        Lines(flow, Span.Bold(Government), Upper, tag);
        Lines(flow, Span.Bold(Agency), Name, tag);
        foreach (var line in Address)
        {
            Lines(flow, line, Lower, tag);
        }

        flow.Add(new(9,
        [
            FillInk.Decoration(0, 5, Paper.TextWidth, 2, 0),
            FillInk.Decoration(0, 8.2, Paper.TextWidth, 0.6, 0),
        ]));
        flow.Gap(16);
    }

    private static void Lines(Flow flow, Prose text, TypeSize type, Element tag) =>
        flow.AddTogether(Measure.Full.Strips(text, type, tag.Add("P"), Align.Centered));
}
