using System.Globalization;
using Ppid.App.Pdf.Setting;
using Ppid.Domain;

namespace Ppid.App.Pdf;

/// <summary>How the items of a list are counted.</summary>
public enum Numerals
{
    Numbers,
    Letters,
    Bullets,
}

/// <summary>A list whose items are counted 1., 2. or a., b. and hang beside their number.</summary>
public sealed record Numbered(ListOf<Prose> Items, Numerals Numerals = Numerals.Numbers) : Block
{
    private static readonly TypeSize Type = TypeSize.Body;

    internal override void Set(Flow flow)
    {
        var list = flow.Root.Add(new Element("L") { Attributes = $"/O /List /ListNumbering /{Numbering}" });
        var number = new Measure(0, Items.Count > 9 && Numerals == Numerals.Numbers ? 25 : 19);
        var text = new Measure(number.Width, Paper.TextWidth - number.Width);
        for (var index = 0; index < Items.Count; index++)
        {
            var item = list.Add("LI");
            var label = LineBreaker.Break(Label(index), number.Width, Type.Size)[0];
            var ink = number.Ink(label, Type, item.Add("Lbl"));
            var strips = text.Strips(Items[index], Type, item.Add("LBody"), Align.Left);
            flow.AddTogether([new(Type.Leading, [ink, .. strips[0].Inks]), .. strips.Skip(1)]);
            flow.Gap(3);
        }

        flow.Gap(5);
    }

    private string Label(int index) => Numerals switch
    {
        Numerals.Bullets => "•",
        Numerals.Letters when index < 26 => $"{(char)('a' + index)}.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{index + 1}."),
    };

    private string Numbering => Numerals switch
    {
        Numerals.Bullets => "Disc",
        Numerals.Letters => "LowerAlpha",
        _ => "Decimal",
    };
}
